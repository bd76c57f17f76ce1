import type { Mischief } from './mischief.ts'

/** What will go wrong with one call. */
export type Fault =
  | 'error'
  | 'html'
  | 'throttle'
  | 'timeout-before'
  | 'timeout-after'
  | 'truncate'
  | 'expire-token'

/** Draws a call's fate. Exactly as many chances are drawn for every call, so that a seed replays call by call. */
export function drawFault({ settings, random }: Mischief, path: string): Fault | undefined {
  const applies = settings.only_paths.length === 0 || settings.only_paths.some(part => path.includes(part))
  const drawn = [
    ['error', random.chance(settings.error_rate)],
    ['html', random.chance(settings.html_error_rate)],
    ['throttle', random.chance(settings.throttle_rate)],
    ['timeout', random.chance(settings.timeout_rate)],
    ['truncate', random.chance(settings.truncate_rate)],
    ['expire-token', random.chance(settings.expire_tokens)],
  ] as const
  const half = random.chance(0.5)
  const fault = applies ? drawn.find(([, happens]) => happens)?.[0] : undefined
  if (fault === 'timeout') return half ? 'timeout-before' : 'timeout-after'
  return fault
}
