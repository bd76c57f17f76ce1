/**
 * The milliseconds that a `Retry-After` header asks for: whole seconds or an HTTP date, judged by `nowMs`.
 * undefined when there is none or it cannot be read; a date in the past is 0.
 */
export function retryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const date = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs)
}
