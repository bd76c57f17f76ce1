import type { Keys } from '../../kernel/keys.ts'
import { foldText, searchWords } from './search-words.ts'

/*
 * What stands in `orders.terms`. Words of goods stand as they are; everything else begins with a sign that no word
 * has, so that the beginning of a word never runs into a million ids:
 *   `#` a whole seller SKU, `<` an id or tracking number backwards (an ending is then a beginning),
 *   `~` a keyed hash of buyer data, `=` a fact that is filtered by.
 */

/** The shortest ending of an order id or tracking number that finds it. */
export const shortestEnding = 4

/** Ids and tracking numbers are known by their last digits, and read out or scanned with stray signs. */
export function endingLexeme(id: string): string {
  return `<${backwards(bare(id))}`
}

export function skuLexeme(sellerSku: string): string {
  return `#${foldText(sellerSku).trim().slice(0, 200)}`
}

export type FilterFact = 'carrier' | 'country' | 'payment' | 'type' | 'flag'

export function factLexeme(fact: FilterFact, value: string): string {
  return `=${fact}:${value.slice(0, 200)}`
}

export function nameLexeme(keys: Keys, word: string): string {
  return `~${keys.fingerprint(`name:${word}`)}`
}

/**
 * Every word of a name; one in a script without spaces also without its gaps (王 小明 is asked for as 王小明). Words
 * that the platform masked with stars say nothing and give nothing.
 */
export function nameLexemes(keys: Keys, name: string): string[] {
  const parts = name.split(/\s+/).filter(part => !masked.test(part))
  const words = parts.flatMap(part => searchWords(part))
  const texts = words.map(word => word.text)
  const whole = words.length > 1 && words.every(word => word.unspaced) && !masked.test(name)
  return [...texts, ...(whole ? [texts.join('')] : [])].map(word => nameLexeme(keys, word))
}

/**
 * The number by its last eight digits, which are the same with and without a country's code and leading zero, and
 * by its last four. Of a masked number only an unmasked ending of four digits counts.
 */
export function phoneLexemes(keys: Keys, phone: string): string[] {
  const text = phone.normalize('NFKC').replace(/[\s().+-]/g, '')
  if (/^\d{8,20}$/.test(text)) {
    return [phoneLexeme(keys, text), phoneEndingLexeme(keys, text.slice(-4))]
  }
  const ending = /\d{4}$/.exec(text)?.[0]
  return ending ? [phoneEndingLexeme(keys, ending)] : []
}

export function phoneLexeme(keys: Keys, digits: string): string {
  return `~${keys.fingerprint(`phone:${digits.slice(-8)}`)}`
}

export function phoneEndingLexeme(keys: Keys, fourDigits: string): string {
  return `~${keys.fingerprint(`phone4:${fourDigits}`)}`
}

const masked = /[*＊•●]/

function backwards(text: string): string {
  let reversed = ''
  for (const letter of text) reversed = letter + reversed
  return reversed
}

function bare(id: string): string {
  return foldText(id)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 64)
}
