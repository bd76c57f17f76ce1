import type { Random } from '../markets/random.ts'

/** What goes wrong on purpose. Rates are probabilities from 0 to 1; everything is 0 or off until set. */
export type MischiefSettings = {
  drop_webhooks: number
  duplicate_webhooks: number
  /** A reordered webhook waits 1 to 20 seconds of virtual time and so arrives behind later ones. */
  reorder_webhooks: number
  /** A late webhook waits up to `late_seconds`. */
  late_webhooks: number
  late_seconds: number
  /** 5xx before any effect. */
  error_rate: number
  /** The connection hangs and is cut after `timeout_ms`; half of the calls have had their effect by then. */
  timeout_rate: number
  timeout_ms: number
  /** 429 with Retry-After. */
  throttle_rate: number
  /** The presented access token expires at this very call. */
  expire_tokens: number
  /** A change shows up in searches only after up to `stale_seconds` of virtual time; details are always fresh. */
  stale_reads: number
  stale_seconds: number
  /** Page tokens turn out to be invalid. */
  expire_page_tokens: number
  /** Seconds by which the gateway's clock is ahead of (or, below 0, behind) everybody's. */
  clock_skew_seconds: number
  /** The answer's body ends in the middle. */
  truncate_rate: number
  /** An HTML page of a proxy instead of an answer. */
  html_error_rate: number
  /** Batch calls: this share of their entries fails for no reason of their own. */
  partial_failure_rate: number
  /** Whether the token endpoints suffer too. */
  token_endpoints: boolean
  /** Only paths that contain one of these texts suffer; empty means all. */
  only_paths: string[]
  /** Calls per second for each app × shop × endpoint; 0 switches the limiter off. */
  rate_limit: number
  /** Seconds after shipping in which a label is still being produced (11034037). */
  label_delay_seconds: number
}

export type Mischief = { settings: MischiefSettings; random: Random }

export const noMischief = (): MischiefSettings => ({
  drop_webhooks: 0,
  duplicate_webhooks: 0,
  reorder_webhooks: 0,
  late_webhooks: 0,
  late_seconds: 3600,
  error_rate: 0,
  timeout_rate: 0,
  timeout_ms: 3000,
  throttle_rate: 0,
  expire_tokens: 0,
  stale_reads: 0,
  stale_seconds: 60,
  expire_page_tokens: 0,
  clock_skew_seconds: 0,
  truncate_rate: 0,
  html_error_rate: 0,
  partial_failure_rate: 0,
  token_endpoints: false,
  only_paths: [],
  rate_limit: 50,
  label_delay_seconds: 0,
})

/** Merges a part of the settings; gives the names that are unknown or of the wrong type, and then changes nothing. */
export function mergeMischief(settings: MischiefSettings, part: Record<string, unknown>): string[] {
  const wrong = Object.entries(part).filter(([name, value]) => !fits(settings, name, value))
  if (wrong.length === 0) Object.assign(settings, part)
  return wrong.map(([name]) => name)
}

function fits(settings: MischiefSettings, name: string, value: unknown): boolean {
  if (!Object.hasOwn(settings, name)) return false
  const current = settings[name as keyof MischiefSettings]
  if (Array.isArray(current)) return Array.isArray(value) && value.every(each => typeof each === 'string')
  if (typeof current === 'boolean') return typeof value === 'boolean'
  return typeof value === 'number' && (value >= 0 || name === 'clock_skew_seconds')
}
