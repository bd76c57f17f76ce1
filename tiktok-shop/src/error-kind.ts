import type { TikTokShopErrorKind } from './tiktok-shop-error.ts'

/** Codes of the gateway and of the token host. */
const gatewayKinds: Readonly<Record<number, TikTokShopErrorKind>> = {
  36009002: 'throttled',
  36009003: 'unavailable',
  36009007: 'unavailable',
  36009009: 'invalid',
  36009010: 'invalid',
  36009014: 'invalid',
  36009021: 'invalid',
  36009022: 'invalid',
  36009023: 'invalid',
  36009033: 'scope',
  101000: 'credentials',
  105001: 'credentials',
  105002: 'expired-token',
  105003: 'credentials',
  105004: 'credentials',
  105005: 'scope',
  106001: 'credentials',
  106011: 'invalid',
  106013: 'invalid',
  36004001: 'credentials',
  36004004: 'credentials',
  36004005: 'credentials',
}

/** Business codes that are the platform's own trouble: internal errors, upstream time-outs, busy locks, failed reads. */
const troubleCodes = new Set([
  10002014, 10002015, 10037002, 10037003, 10037004, 11001027, 11001031, 11006005, 11006010, 11006026,
  11034023, 11034025, 21001003, 21001008, 21001011, 21001029, 21001043, 21001055, 21008300, 21022029,
  21022030, 21023022, 21023034, 21034006, 21042001, 21042076, 25001028, 25001058, 25007002, 25020008,
  45101001, 45101008,
])

/** Quotas of customer service: calls a day, coupon cards a second. */
const quotaCodes = new Set([45101004, 45111012])

/** What a body code other than 0 means. The code decides, since business refusals arrive under HTTP 200 as well as 400. */
export function errorKind(code: number, message: string, httpStatus: number): TikTokShopErrorKind {
  if (code === 36009004) return overloadedKind(message)
  const known = gatewayKinds[code]
  if (known) return known
  if (quotaCodes.has(code) || httpStatus === 429) return 'throttled'
  if (troubleCodes.has(code) || httpStatus >= 500) return 'unavailable'
  return 'refused'
}

/** 36009004 has at least ten meanings; only the first words of its message tell them apart. */
function overloadedKind(message: string): TikTokShopErrorKind {
  if (/^invalid timestamp|'timestamp'/i.test(message)) return 'clock'
  if (/^(invalid|missing) credentials/i.test(message)) return 'credentials'
  return 'invalid'
}
