import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import { deliver } from './deliver.ts'
import { drawPostMischief } from './draw-post-mischief.ts'
import { type Notification, notificationBody, type Topic } from './notification.ts'

/** The platform's webhook sender. */
export type Post = {
  /** Tells whoever listens. Nothing is sent while a past is being built. */
  notify(shop: Shop, topic: Topic, data: Record<string, unknown>): void
  /** Sends all notifications of and after this second once more; gives their number. */
  /** Runs something without telling anybody: the past of an order that is made up whole. */
  muted<T>(run: () => T): T
  replay(since: number): number
  log(): readonly Notification[]
  /** Resolves when no delivery is under way. */
  settle(): Promise<void>
  /** Before opening, events belong to the past and nobody is told. */
  open(): void
  close(): void
}

/** Seconds from each failure to the next attempt: 2 minutes, 30 minutes, 3 hours, 12 hours; then it is given up. */
const RETRY_LADDER = [120, 1800, 10_800, 43_200]

/** Deliveries under way at once; the rest waits in line. */
const CONCURRENCY = 16
/** Notifications kept for the replay; older ones are forgotten. */
const KEPT = 100_000

/** The parts of the world that the post needs. */
type Office = Pick<World, 'app' | 'clock' | 'ids' | 'mischief' | 'shops'>
type Settings = { timeoutMillis: number }

export function createPost(world: Office, settings: Settings): Post {
  const log: Notification[] = []
  const line = createLine()
  let isOpen = false
  const attempt = createAttempts(world, settings, line, () => isOpen)
  return {
    notify(shop, topic, data) {
      if (!isOpen) return
      const notification = write(world, shop, topic, data)
      log.push(notification)
      if (log.length > KEPT) log.splice(0, KEPT / 10)
      for (const wait of drawPostMischief(world.mischief)) {
        if (wait === 0) attempt(notification, 0)
        else world.clock.after(wait, () => attempt(notification, 0))
      }
    },
    muted(run) {
      const before = isOpen
      isOpen = false
      try {
        return run()
      } finally {
        isOpen = before
      }
    },
    replay(since) {
      const again = log.filter(notification => notification.timestamp >= since)
      for (const notification of again) attempt(notification, RETRY_LADDER.length)
      return again.length
    },
    log: () => log,
    settle: line.settle,
    open: () => {
      isOpen = true
    },
    close: () => {
      isOpen = false
    },
  }
}

/** Tries to deliver, and after a failure climbs the ladder; `tries` is how many attempts there were before. */
function createAttempts(
  { app, clock, shops }: Office,
  { timeoutMillis }: Settings,
  line: ReturnType<typeof createLine>,
  isOpen: () => boolean,
) {
  const attempt = (notification: Notification, tries: number) => {
    const address = addressFor(shops.get(notification.shopId), notification.topic) ?? app.webhookUrl
    if (address === undefined || !isOpen()) return
    line.run(async () => {
      const sent = await deliver({ app, address, body: notification.body, timeoutMillis })
      notification.attempts.push({ at: clock.now(), address, outcome: sent.outcome })
      const pause = RETRY_LADDER[tries]
      if (!sent.accepted && pause !== undefined) clock.after(pause, () => attempt(notification, tries + 1))
    })
  }
  return attempt
}

/** An address that the shop has registered for the topic comes before the app's one address for all. */
const addressFor = (shop: Shop | undefined, topic: Topic) => shop?.registrations.get(topic)?.address

function write(world: Office, shop: Shop, topic: Topic, data: Record<string, unknown>): Notification {
  const id = world.ids.notification()
  const timestamp = world.clock.now()
  const body = notificationBody({ id, topic, shopId: shop.id, timestamp, data })
  return { id, topic, shopId: shop.id, timestamp, body, attempts: [] }
}

/** Runs a bounded number of deliveries at once, first come first served. */
function createLine() {
  const waiting: (() => Promise<void>)[] = []
  let running = 0
  let idle: (() => void)[] = []
  const next = () => {
    const job = waiting.shift()
    if (job === undefined) {
      if (running === 0) for (const resolve of idle.splice(0)) resolve()
      return
    }
    running++
    void job().finally(() => {
      running--
      next()
    })
  }
  return {
    run(job: () => Promise<void>) {
      waiting.push(job)
      if (running < CONCURRENCY) next()
    },
    settle: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise<void>(resolve => {
            idle = [...idle, resolve]
          }),
  }
}
