import type { Clock } from '../src/kernel/clock.ts'

/** A clock that moves only when it is told to; whoever waits wakes when its moment has come. */
export function steppedClock(
  start = new Date('2026-03-02T08:00:00Z'),
): Clock & { advance(ms: number): void } {
  let now = start.getTime()
  const waiting = new Set<{ at: number; wake: () => void }>()
  return {
    now: () => new Date(now),
    wait: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve()
        const entry = { at: now + ms, wake: resolve }
        waiting.add(entry)
        signal?.addEventListener('abort', () => {
          waiting.delete(entry)
          resolve()
        })
      }),
    advance: ms => {
      now += ms
      for (const entry of [...waiting].sort((a, b) => a.at - b.at)) {
        if (entry.at > now) continue
        waiting.delete(entry)
        entry.wake()
      }
    },
  }
}
