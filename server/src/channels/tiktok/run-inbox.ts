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
  let wanted = 1
  let nap = new AbortController()
  const wake = () => {
    wanted += 1
    nap.abort()
  }
  const queues = busyQueues(channel, stop.signal, wake)
  const ended = loop()

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      // Hints are counted, not flagged: one that arrives during the look below starts another look.
      const seen = wanted
      await queues.look()
      nap = new AbortController()
      if (wanted === seen) await clock.wait(lookEveryMs, nap.signal)
    }
    await queues.done()
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

/** At most one absorption for each shop at a time; each that found something asks for another look. */
function busyQueues(channel: Channel, signal: AbortSignal, wake: () => void) {
  const busy = new Map<string, Promise<void>>()
  const absorb = async (queue: InboxQueue, key: string) => {
    try {
      if ((await absorbQueue(channel, queue, signal)) > 0) wake()
    } catch (error) {
      channel.onTrouble({ what: 'deliveries were not absorbed', error })
    }
    busy.delete(key)
  }
  return {
    async look(): Promise<void> {
      try {
        for (const queue of await dueQueues(channel.db())) {
          const key = `${queue.appId} ${queue.channelShopId}`
          if (!busy.has(key) && !signal.aborted) busy.set(key, absorb(queue, key))
        }
      } catch (error) {
        // The database is away: deliveries wait there, and the next look finds them.
        channel.onTrouble({ what: 'the inbox could not be read', error })
      }
    },
    done: () => Promise.all(busy.values()),
  }
}
