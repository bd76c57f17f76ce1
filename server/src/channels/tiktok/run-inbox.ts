import { absorbQueue } from './absorb-inbox.ts'
import type { Channel } from './channel.ts'
import { dueQueues, type InboxQueue } from './inbox-row.ts'

export type Inbox = {
  /** Look now: a delivery was kept. Never lost, also when it comes while a look is under way. */
  wake(): void
  close(): Promise<void>
}

/** Without a hint, what becomes due (a retry, rows of a dead process) is found within this time. */
const lookEveryMs = 1_000

/** Absorbs deliveries as they come until closed. A shop whose platform answers slowly holds up no other. */
export function runInbox(channel: Channel): Inbox {
  const stop = new AbortController()
  const clock = channel.db().clock
  const busy = new Map<string, Promise<void>>()
  let wanted = 1
  let nap = new AbortController()
  const wake = () => {
    wanted += 1
    nap.abort()
  }
  const ended = loop()

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      const seen = wanted
      await look()
      nap = new AbortController()
      if (wanted === seen) await clock.wait(lookEveryMs, nap.signal)
    }
    await Promise.all(busy.values())
  }

  async function look(): Promise<void> {
    try {
      for (const queue of await dueQueues(channel.db())) start(queue)
    } catch (error) {
      // The database is away: deliveries wait there, and the next look finds them.
      channel.onTrouble({ what: 'the inbox could not be read', error })
    }
  }

  function start(queue: InboxQueue): void {
    const key = `${queue.appId} ${queue.channelShopId}`
    if (busy.has(key) || stop.signal.aborted) return
    const done = absorbQueue(channel, queue, stop.signal)
      .then(
        count => count > 0 && wake(),
        error => channel.onTrouble({ what: 'deliveries were not absorbed', error }),
      )
      .then(() => void busy.delete(key))
    busy.set(key, done)
  }

  return {
    wake,
    close: async () => {
      stop.abort()
      wake()
      await ended
    },
  }
}
