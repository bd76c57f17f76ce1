import { minorDigits, parseMoney } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** What was odd about an answer although its order was recorded. Names fields and amounts, never the buyer. */
export type Doubt = string

/**
 * An amount of the platform in minor units. An order is never refused for an odd amount: digits that the
 * currency does not have are rounded half up and doubted, what is no number is left out and doubted.
 */
export function readAmount(
  text: string | undefined,
  currency: string,
  field: string,
  doubts: Doubt[],
): bigint | undefined {
  if (text === undefined) return undefined
  try {
    return parseMoney(text, currency)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    doubts.push(`${field}: "${text.slice(0, 40)}" is no amount in ${currency}`)
    return rounded(text, minorDigits(currency))
  }
}

function rounded(text: string, digits: number): bigint | undefined {
  const match = /^(-?)(\d+)\.(\d+)$/.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', fraction = ''] = match
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  const minor = Number(fraction.charAt(digits)) >= 5 ? kept + 1n : kept
  return sign ? -minor : minor
}
