import type { Keys } from '../../kernel/keys.ts'
import { endingLexeme, nameLexeme, phoneEndingLexeme, phoneLexeme, shortestEnding } from './lexemes.ts'
import { pairsOf, type SearchWord, searchWords } from './search-words.ts'
import { allOf, anyOf, lexeme, type TermQuery } from './term-query.ts'

/** From here on a word finds what begins with it; shorter ones (S, XL) mean themselves. */
const shortestPrefix = 3

/** More words than this are left out: each must be found, and nobody types more to narrow. */
const mostWords = 12

/**
 * What a person typed into the one search field: every word must be found, each as an ending of an order id or
 * tracking number, the beginning of a word of the goods or SKU, a word of the buyer's name, or the last four
 * digits of a phone. A text that is a phone number as a whole is also looked for as one. `null` when there is
 * nothing in it to look for.
 */
export function parseSearch(text: string, keys: Keys): TermQuery | null {
  const words = searchWords(text).slice(0, mostWords)
  if (words.length === 0) return null
  const query = allOf(words.map(word => anyOf(meaningsOf(word, keys))))
  const phone = text.normalize('NFKC').replace(/[\s().+-]/g, '')
  return /^\d{8,20}$/.test(phone) ? anyOf([query, lexeme(phoneLexeme(keys, phone))]) : query
}

/** Words of goods alone: names, variations, SKUs. `null` when there is nothing to look for. */
export function parseGoodsWords(text: string): TermQuery | null {
  const words = searchWords(text).slice(0, mostWords)
  return words.length === 0 ? null : allOf(words.map(goodsWord))
}

function goodsWord(word: SearchWord): TermQuery {
  if (!word.unspaced) return lexeme(word.text, { prefix: Array.from(word.text).length >= shortestPrefix })
  const pairs = pairsOf(word.text)
  // A letter alone is found as the beginning of a pair or as the last of a run.
  return allOf(
    pairs.map(pair => lexeme(pair, { prefix: pairs.length === 1 && Array.from(pair).length === 1 })),
  )
}

function meaningsOf(word: SearchWord, keys: Keys): TermQuery[] {
  const meanings = [goodsWord(word), lexeme(nameLexeme(keys, word.text))]
  if (!word.unspaced && /\d/.test(word.text) && word.text.length >= shortestEnding) {
    meanings.push(lexeme(endingLexeme(word.text), { prefix: true }))
  }
  if (/^\d{4}$/.test(word.text)) meanings.push(lexeme(phoneEndingLexeme(keys, word.text)))
  return meanings
}
