import { type Doors, realDoors } from '@supercargo/tiktok-shop'
import type { Clock } from '../src/kernel/clock.ts'

/**
 * The platform client's doors in a world with a stepped clock: it signs with the world's time, but its own pauses
 * and time-outs pass in real time and quickly, since nobody steps the clock while it waits.
 */
export function channelDoors(clock: Clock, random: () => number = () => 0.5): Doors {
  return {
    fetch: realDoors.fetch,
    now: () => clock.now().getTime(),
    uptime: realDoors.uptime,
    random,
    sleep: (ms, signal) => realDoors.sleep(Math.min(ms, 4), signal),
    timeout: ms => realDoors.timeout(Math.min(ms, 1_000)),
  }
}
