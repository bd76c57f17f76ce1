import type { Doors } from './doors.ts'

/** What shares one allowance on the platform: one app, one shop, one endpoint. */
export interface CallBucket {
  appKey: string
  /** The shop's cipher; empty for calls on the seller's account. */
  shop: string
  /** `METHOD /path/with/{names}` */
  endpoint: string
}

/**
 * Spaces calls. The client asks before every attempt and reports every 429. An application with several
 * processes passes an implementation of its own that shares the count between them.
 */
export interface RateLimiter {
  /** Resolves when one more call may be sent; rejects with the signal's reason when it is aborted. */
  take(bucket: CallBucket, signal?: AbortSignal): Promise<void>
  /** The platform asked for a pause of this bucket: no call before it is over. */
  pause(bucket: CallBucket, ms: number): void
}

interface Lane {
  /** When the last calls were or will be sent, oldest first. */
  sent: number[]
  pausedUntil: number
}

/**
 * A limiter for one process: at most `calls` in any stretch of `windowMs` per bucket, in order of asking.
 * The default is the 50 a second that the platform documents for each app, shop and endpoint.
 */
export function localRateLimiter(
  doors: Pick<Doors, 'uptime' | 'sleep'>,
  { calls = 50, windowMs = 1000 }: { calls?: number; windowMs?: number } = {},
): RateLimiter {
  const lanes = new Map<string, Lane>()
  const laneOf = ({ appKey, shop, endpoint }: CallBucket): Lane => {
    const key = `${appKey} ${shop} ${endpoint}`
    const lane = lanes.get(key) ?? { sent: [], pausedUntil: 0 }
    lanes.set(key, lane)
    return lane
  }
  return {
    async take(bucket, signal) {
      const lane = laneOf(bucket)
      for (;;) {
        signal?.throwIfAborted()
        const now = doors.uptime()
        const start = reserve(lane, now, calls, windowMs)
        if (start > now) await doors.sleep(start - now, signal)
        // A pause that came while waiting holds everyone who has not gone yet.
        if (lane.pausedUntil <= doors.uptime()) return
      }
    },
    pause(bucket, ms) {
      const lane = laneOf(bucket)
      lane.pausedUntil = Math.max(lane.pausedUntil, doors.uptime() + ms)
    },
  }
}

function reserve(lane: Lane, now: number, calls: number, windowMs: number): number {
  const oldest = lane.sent.length < calls ? undefined : lane.sent.shift()
  const free = oldest === undefined ? now : oldest + windowMs
  const start = Math.max(now, free, lane.pausedUntil)
  lane.sent.push(start)
  return start
}
