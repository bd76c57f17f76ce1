import type { Doors } from '../src/doors.ts'

export interface FakeTime extends Pick<Doors, 'uptime' | 'sleep'> {
  /** Moves on from sleeper to sleeper until nobody sleeps. */
  run: () => Promise<void>
}

/** A clock on which many can sleep at once; it stands still until it is run. */
export function fakeTime(): FakeTime {
  let now = 0
  const sleepers: { at: number; wake: () => void }[] = []
  return {
    uptime: () => now,
    sleep: (ms, signal) =>
      new Promise((wake, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason))
        sleepers.push({ at: now + ms, wake })
      }),
    async run() {
      for (;;) {
        // Everyone who was woken must have gone on before the clock moves.
        await new Promise(setImmediate)
        sleepers.sort((left, right) => left.at - right.at)
        const next = sleepers.shift()
        if (!next) return
        now = next.at
        next.wake()
      }
    },
  }
}
