import { setTimeout as pause } from 'node:timers/promises'

/** Everything through which the client touches the outside. Tests and simulations pass their own. */
export interface Doors {
  fetch: typeof fetch
  /** Wall clock in milliseconds since 1970: signs calls, judges the expiry of tokens. */
  now: () => number
  /** A clock in milliseconds that never jumps: spaces calls and limits their time. */
  uptime: () => number
  /** At least 0, below 1. */
  random: () => number
  /** Waits; rejects with the signal's reason when it is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** A signal that aborts after so many milliseconds. */
  timeout: (ms: number) => AbortSignal
}

/** The doors of a real process. Node's own fetch keeps connections alive. */
export const realDoors: Doors = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  uptime: () => performance.now(),
  random: () => Math.random(),
  sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : undefined),
  timeout: ms => AbortSignal.timeout(ms),
}
