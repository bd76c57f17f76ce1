/**
 * Digits that the platform writes per currency; Intl would show two decimals for rupiah (CLDR disagrees with
 * ISO about it) and the seller never sees them in Seller Center.
 */
const wholeUnits = new Set(['IDR', 'VND', 'JPY', 'KRW', 'CLP'])

/**
 * An amount in major units, kept as text so that no digit is lost: `('1234567.5', 'THB')` → `฿1,234,567.50`.
 * A text that is no number is shown as it came.
 */
export function formatMoney(amount: string, currency: string, language: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return `${amount} ${currency}`
  const whole = wholeUnits.has(currency) && !/\.\d*[1-9]/.test(amount)
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  })
  return format.format(amount as Intl.StringNumericLiteral)
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count)
}
