import type { AppSettings } from './app-settings.ts'
import type { CallBucket } from './rate-limiter.ts'
import type { TikTokShopErrorKind } from './tiktok-shop-error.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'

interface Retry {
  bucket: CallBucket
  /** Doing it twice is the same as doing it once, so an ambiguous attempt is repeated. */
  repeatable: boolean
  signal: AbortSignal | undefined
}

/** How far a call has come. */
export interface Run {
  /** How often it was sent; whoever sends counts. */
  attempts: number
}

const passing: ReadonlySet<TikTokShopErrorKind> = new Set<TikTokShopErrorKind>([
  'throttled',
  'unavailable',
  'timeout',
  'malformed',
])

const longestBackoffMs = 30_000

/**
 * Attempts until one succeeds or trying on is useless, unsafe or too late. A write whose outcome is ambiguous is
 * never repeated unless it is `repeatable`. The error says whether any attempt was ambiguous.
 */
export async function withRetry<Result>(
  settings: AppSettings,
  retry: Retry,
  attempt: (run: Run) => Promise<Result>,
): Promise<Result> {
  const { doors, limiter, maxAttempts, patienceMs } = settings
  const startedAt = doors.uptime()
  const run: Run = { attempts: 0 }
  let ambiguous = false
  let pause = 0
  for (let round = 1; ; round++) {
    try {
      if (pause > 0) await doors.sleep(pause, retry.signal)
      return await attempt(run)
    } catch (error) {
      const failure = failureOf(error, retry, ambiguous)
      ambiguous ||= failure.ambiguous
      const wait = failure.retryAfterMs ?? backoff(round, settings)
      const late = doors.uptime() + wait - startedAt > patienceMs
      const throttled = failure.kind === 'throttled'
      // A throttled bucket rests as a whole: the limiter then holds this call and all its neighbors.
      if (throttled) await limiter.pause(retry.bucket, wait)
      if (round >= maxAttempts || late || !mayRepeat(failure, retry))
        throw failure.afterAttempts(run.attempts, ambiguous)
      pause = throttled ? 0 : wait
    }
  }
}

/** Strangers pass unchanged, unless an earlier attempt may have had its effect: then that must be said. */
function failureOf(error: unknown, { bucket, signal }: Retry, ambiguous: boolean): TikTokShopError {
  if (error instanceof TikTokShopError) return error
  const { endpoint } = bucket
  if (signal?.aborted) {
    return new TikTokShopError({ kind: 'aborted', endpoint, message: 'Aborted by the caller.', cause: error })
  }
  if (!ambiguous) throw error
  return new TikTokShopError({
    kind: 'unavailable',
    endpoint,
    message: 'Given up before it was clear.',
    cause: error,
  })
}

function mayRepeat(failure: TikTokShopError, { bucket, repeatable }: Retry): boolean {
  // A failure of another endpoint is the token's refresh, which has tried often enough.
  if (failure.endpoint !== bucket.endpoint || !passing.has(failure.kind)) return false
  return repeatable || !failure.ambiguous
}

/** Milliseconds: half of a doubling span is fixed, so that nothing spins; half is random, so that nothing marches. */
function backoff(round: number, { backoffMs, doors }: AppSettings): number {
  const span = Math.min(longestBackoffMs, backoffMs * 2 ** (round - 1))
  return (span / 2) * (1 + doors.random())
}
