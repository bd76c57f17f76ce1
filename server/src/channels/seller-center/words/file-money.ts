import { minorDigits } from '../../../kernel/money.ts'

/** Marks that Seller Center or a spreadsheet puts beside an amount, longest first. */
const marks: [mark: string, currency: string | null][] = [
  ['US$', 'USD'],
  ['S$', 'SGD'],
  ['MX$', 'MXN'],
  ['R$', 'BRL'],
  ['RP.', 'IDR'],
  ['RP', 'IDR'],
  ['RM', 'MYR'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['Đ', 'VND'],
  ['₱', 'PHP'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  // Dollars of several countries.
  ['$', null],
]
const codes = /^(BRL|EUR|GBP|IDR|JPY|MXN|MYR|PHP|SGD|THB|USD|VND)/

const plainNumber = /^\d+(\.\d{1,2})?$/

export type FileMoney = { minor: bigint /** Named beside the amount, when it is. */; currency?: string }

/**
 * An amount as a file writes it, in minor units: plain (`12.34`), with the currency before or after it
 * (`THB 120`, `S$12.30`), with thousands separated by what the market uses (`Rp10.000`, `1,234.50`).
 * Undefined when it cannot be read for certain; nothing is rounded.
 */
export function parseFileMoney(text: string, marketCurrency: string): FileMoney | undefined {
  const { number, currency, negative } = plainNumber.test(text) ? plain(text) : unmark(text)
  const digits = minorDigits(currency ?? marketCurrency)
  const parts = splitNumber(number, digits)
  if (!parts) return undefined
  const fraction = parts.fraction.replace(/0+$/, '')
  if (fraction.length > digits) return undefined
  const minor = BigInt(parts.whole + fraction.padEnd(digits, '0'))
  return { minor: negative ? -minor : minor, ...(currency ? { currency } : {}) }
}

/** A typed number of a spreadsheet: what 0.1 + 0.2 shows beyond the currency's digits is no part of the amount. */
export function moneyOfNumber(value: number, currency: string): FileMoney | undefined {
  const digits = minorDigits(currency)
  const text = value.toFixed(digits)
  if (!Number.isFinite(value) || Math.abs(Number(text) - value) > 1e-6 || Math.abs(value) > 1e13)
    return undefined
  return parseFileMoney(text, currency)
}

type Unmarked = { number: string; currency?: string; negative: boolean }

function plain(number: string): Unmarked {
  return { number, negative: false }
}

function unmark(text: string): Unmarked {
  let rest = text.replace(/[\s\u00a0]/g, '').toUpperCase()
  let negative = false
  let currency: string | undefined
  if (/^\(.*\)$/.test(rest)) {
    negative = true
    rest = rest.slice(1, -1)
  }
  const takeSign = () => {
    if (!/^[-−]/.test(rest)) return
    negative = !negative
    rest = rest.slice(1)
  }
  takeSign()
  for (const [mark, of] of [[codes.exec(rest)?.[1] ?? '', null], ...marks] as typeof marks) {
    if (mark === '') continue
    if (rest.startsWith(mark)) rest = rest.slice(mark.length)
    else if (rest.endsWith(mark)) rest = rest.slice(0, -mark.length)
    else continue
    currency = of ?? (codes.test(mark) ? mark : undefined)
    break
  }
  const trailing = /(BRL|EUR|GBP|IDR|JPY|MXN|MYR|PHP|SGD|THB|USD|VND)$/.exec(rest)?.[1]
  if (trailing) {
    currency = trailing
    rest = rest.slice(0, -trailing.length)
  }
  takeSign()
  return { number: rest, negative, ...(currency ? { currency } : {}) }
}

const grouped = { ',': /^\d{1,3}(,\d{3})+$/, '.': /^\d{1,3}(\.\d{3})+$/ }

/** Decides what a point and a comma mean. */
function splitNumber(text: string, digits: number): { whole: string; fraction: string } | undefined {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return /^\d{1,18}$/.test(text) ? { whole: text, fraction: '' } : undefined
  const mark = text[last] as '.' | ','
  const other = mark === '.' ? ',' : '.'
  const whole = text.slice(0, last)
  const fraction = text.slice(last + 1)
  if (!/^\d*$/.test(fraction)) return undefined
  // One point alone is a decimal point, except where the currency has no decimals: Rp10.000 is ten thousand.
  const thousands = grouped[mark].test(text) && (mark === ',' || digits === 0 || whole.includes(mark))
  if (thousands) return { whole: text.replaceAll(mark, ''), fraction: '' }
  if (/^\d{1,18}$/.test(whole)) return { whole, fraction }
  return grouped[other].test(whole) ? { whole: whole.replaceAll(other, ''), fraction } : undefined
}
