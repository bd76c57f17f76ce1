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
  pause(bucket: CallBucket, ms: number): void | Promise<void>
}

interface Lane {
  /** When the last calls were or will be sent, oldest first. */
  sent: number[]
  pausedUntil: number
  /** How many calls a window holds now: fewer after a 429, growing back while there is none. */
  allowed: number
  changedAt: number
}

/** A tenth of the full allowance comes back after each such quiet span. */
const recoveryMs = 5000

/**
 * A limiter for one process: at most `calls` in any stretch of `windowMs` per bucket, in order of asking.
 * The default is the 50 a second that the platform documents for each app, shop and endpoint; since it says
 * that less may hold, every pause halves the bucket's allowance, which then recovers within a minute.
 */
export function localRateLimiter(
  doors: Pick<Doors, 'uptime' | 'sleep'>,
  { calls = 50, windowMs = 1000 }: { calls?: number; windowMs?: number } = {},
): RateLimiter {
  const lanes = new Map<string, Lane>()
  const laneOf = ({ appKey, shop, endpoint }: CallBucket): Lane => {
    const key = `${appKey} ${shop} ${endpoint}`
    const lane = lanes.get(key) ?? { sent: [], pausedUntil: 0, allowed: calls, changedAt: 0 }
    lanes.set(key, lane)
    return lane
  }
  return {
    async take(bucket, signal) {
      const lane = laneOf(bucket)
      for (;;) {
        signal?.throwIfAborted()
        const now = doors.uptime()
        recover(lane, now, calls)
        const start = reserve(lane, now, windowMs)
        if (start > now) await doors.sleep(start - now, signal)
        // A pause that came while waiting holds everyone who has not gone yet.
        if (lane.pausedUntil <= doors.uptime()) return
      }
    },
    pause(bucket, ms) {
      const lane = laneOf(bucket)
      const now = doors.uptime()
      lane.pausedUntil = Math.max(lane.pausedUntil, now + ms)
      // Calls that were under way together are refused together: that counts once.
      if (lane.allowed < calls && now - lane.changedAt < windowMs) return
      lane.allowed = Math.max(1, Math.floor(lane.allowed / 2))
      lane.changedAt = now
    },
  }
}

function recover(lane: Lane, now: number, calls: number): void {
  const steps = Math.floor((now - Math.max(lane.changedAt, lane.pausedUntil)) / recoveryMs)
  if (lane.allowed === calls || steps < 1) return
  lane.allowed = Math.min(calls, lane.allowed + steps * Math.ceil(calls / 10))
  lane.changedAt = now
}

function reserve(lane: Lane, now: number, windowMs: number): number {
  const oldest = lane.sent.at(-lane.allowed)
  const free = lane.sent.length < lane.allowed || oldest === undefined ? now : oldest + windowMs
  const start = Math.max(now, free, lane.pausedUntil)
  lane.sent.push(start)
  while (lane.sent[0] !== undefined && lane.sent[0] <= now - windowMs) lane.sent.shift()
  return start
}
