import { Refusal } from './refusal.ts'

/**
 * Decimal digits per currency as TikTok Shop writes its amounts (fact sheet §4: VND, IDR and JPY without
 * decimals). Intl and ISO 4217 disagree with it on IDR, so the table is our own.
 */
const digitsOf: Record<string, number> = {
  BRL: 2,
  EUR: 2,
  GBP: 2,
  IDR: 0,
  JPY: 0,
  MXN: 2,
  MYR: 2,
  PHP: 2,
  SGD: 2,
  THB: 2,
  USD: 2,
  VND: 0,
}

export function minorDigits(currency: string): number {
  return digitsOf[currency] ?? 2
}

/**
 * Major-unit text of the platform (`"43.30"`) to integer minor units.
 * @throws Refusal `money.unreadable` when the text is no decimal number or has more digits than the currency.
 */
export function parseMoney(text: string, currency: string): bigint {
  const digits = minorDigits(currency)
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim())
  const fraction = (match?.[3] ?? '').replace(/0+$/, '')
  if (!match || fraction.length > digits) {
    throw new Refusal('invalid', 'money.unreadable', `"${text}" is not an amount in ${currency}.`, {
      text,
      currency,
    })
  }
  const minor = BigInt(`${match[2]}${fraction.padEnd(digits, '0')}`)
  return match[1] ? -minor : minor
}

/** Minor units to major-unit text with the currency's digits: `(4330n, 'USD')` → `"43.30"`. */
export function formatMoney(minor: bigint, currency: string): string {
  const digits = minorDigits(currency)
  const sign = minor < 0n ? '-' : ''
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  if (digits === 0) return sign + text
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
