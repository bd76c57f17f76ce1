/** A token bucket for each app × shop × endpoint: `perSecond` calls at once, refilled over a second. */
export type RateLimiter = {
  /** Takes one call; false when the bucket is empty. */
  take(key: string, perSecond: number): boolean
}

/** Counts on the wall clock: the limit protects a real server, whatever the virtual time does. */
export function createRateLimiter(wallMillis: () => number): RateLimiter {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(key, perSecond) {
      const now = wallMillis()
      const bucket = buckets.get(key) ?? { left: perSecond, at: now }
      bucket.left = Math.min(perSecond, bucket.left + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      buckets.set(key, bucket)
      if (bucket.left < 1) return false
      bucket.left -= 1
      return true
    },
  }
}
