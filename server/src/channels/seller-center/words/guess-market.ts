import type { FileColumn } from './file-column.ts'

/** What a file shows about where it comes from, gathered while it is read. */
export type MarketEvidence = {
  columns: readonly FileColumn[]
  /** How often each value stood in the column `Country`. */
  countries: Readonly<Record<string, number>>
  /** How often each currency stood beside an amount. */
  currencies: Readonly<Record<string, number>>
  /** How often status words belonged to a language, by ISO 639 code. */
  languages: Readonly<Record<string, number>>
  /** Whether a time with AM or PM was seen. */
  twelveHours: boolean
}
export type MarketGuess = { market: string; certainty: 'sure' | 'likely'; because: string }

const byColumn: [column: FileColumn, market: string][] = [
  ['barangay', 'PH'],
  ['municipality', 'PH'],
  ['commune', 'VN'],
  ['tokopediaInvoice', 'ID'],
  ['regency', 'ID'],
  ['villages', 'ID'],
  ['postTown', 'MY'],
  ['taxInvoice', 'TH'],
  ['retailDeliveryFee', 'US'],
  ['addressLine1', 'US'],
]
const byCurrency: Record<string, string> = {
  BRL: 'BR',
  GBP: 'GB',
  IDR: 'ID',
  JPY: 'JP',
  MXN: 'MX',
  MYR: 'MY',
  PHP: 'PH',
  SGD: 'SG',
  THB: 'TH',
  USD: 'US',
  VND: 'VN',
}
const byLanguage: Record<string, string> = { th: 'TH', id: 'ID', vi: 'VN', ms: 'MY' }

const countryNames: Record<string, string[]> = {
  BR: ['brazil', 'brasil'],
  DE: ['germany', 'deutschland'],
  ES: ['spain', 'españa'],
  FR: ['france'],
  GB: ['united kingdom', 'uk', 'great britain', 'england'],
  ID: ['indonesia'],
  IE: ['ireland'],
  IT: ['italy', 'italia'],
  JP: ['japan', '日本'],
  MX: ['mexico', 'méxico'],
  MY: ['malaysia'],
  PH: ['philippines', 'pilipinas'],
  SG: ['singapore', 'singapura'],
  TH: ['thailand', 'ประเทศไทย', 'ไทย'],
  US: ['united states', 'united states of america', 'usa'],
  VN: ['vietnam', 'viet nam', 'việt nam'],
}
const codeOfName = new Map(
  Object.entries(countryNames).flatMap(([code, names]) => names.map(name => [name, code] as const)),
)

/** Two-letter code of a country as files name it; undefined when we do not know the name. */
export function countryCode(name: string): string | undefined {
  const plain = name.normalize('NFC').trim().toLowerCase()
  return codeOfName.get(plain) ?? (plain.toUpperCase() in countryNames ? plain.toUpperCase() : undefined)
}

/**
 * The market a file was most likely exported for. It is a proposal: the shop that a person chose decides, and a
 * contradiction is shown to them. Surest first: where buyers live, the currency beside amounts, columns that only
 * one market has, the language of the statuses, the clock.
 */
export function guessMarket(evidence: MarketEvidence): MarketGuess | undefined {
  const country = mostly(evidence.countries)
  const code = country && countryCode(country)
  if (code) return { market: code, certainty: 'sure', because: `Country is “${country}”.` }
  const currency = mostly(evidence.currencies)
  const ofCurrency = currency && byCurrency[currency]
  if (ofCurrency) return { market: ofCurrency, certainty: 'sure', because: `Amounts are in ${currency}.` }
  const column = byColumn.find(([name]) => evidence.columns.includes(name))
  if (column)
    return { market: column[1], certainty: 'sure', because: 'Its columns are those of this market.' }
  const language = mostly(evidence.languages)
  const ofLanguage = language && byLanguage[language]
  if (ofLanguage)
    return { market: ofLanguage, certainty: 'likely', because: 'Its statuses are in this language.' }
  if (evidence.columns.includes('districts') && evidence.columns.includes('district'))
    return { market: 'TH', certainty: 'likely', because: 'Its columns are those of this market.' }
  if (evidence.twelveHours)
    return { market: 'US', certainty: 'likely', because: 'Its times are written with AM and PM.' }
  return undefined
}

function mostly(counts: Readonly<Record<string, number>>): string | undefined {
  return Object.entries(counts).sort((a, b) => b[1] - a[1])[0]?.[0]
}
