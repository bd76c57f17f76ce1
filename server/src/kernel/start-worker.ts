import type { WorkDoors } from './worker.ts'
import { workOnce } from './worker.ts'

export type Worker = {
  /** Look now: something was put there. Never lost, also when it comes while a look is under way. */
  wake(): void
  close(): Promise<void>
}

/** Without a hint, work that becomes due is found within this time. */
const lookEveryMs = 1_000

/** Does work as it becomes due, up to `concurrency` rows at a time, until closed. */
export function startWorker(doors: WorkDoors, concurrency = 8): Worker {
  const stop = new AbortController()
  let wanted = 1
  let nap = new AbortController()

  const wake = () => {
    wanted += 1
    nap.abort()
  }
  const ended = loop()

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      // Hints are counted, not flagged: one that arrives during the look below starts another look.
      const seen = wanted
      const found = await lookSafely()
      if (found > 0 || wanted !== seen) continue
      nap = new AbortController()
      if (wanted === seen) await doors.clock.wait(lookEveryMs, nap.signal)
    }
  }

  async function lookSafely(): Promise<number> {
    try {
      return await workOnce(doors, concurrency, stop.signal)
    } catch (error) {
      // The database is away: nothing is lost, the rows wait there. Look again after a while.
      if (!stop.signal.aborted) doors.onFailure({ kind: 'worker', id: '', error, parked: false })
      await doors.clock.wait(lookEveryMs, stop.signal)
      return 0
    }
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
