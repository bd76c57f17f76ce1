import type { Keys } from '../../kernel/keys.ts'
import type { OrderFilter } from '../order-filter.ts'
import { type FilterFact, factLexeme, skuLexeme } from '../search/lexemes.ts'
import { parseGoodsWords, parseSearch } from '../search/parse-search.ts'
import { allOf, anyOf, lexeme, type TermQuery } from '../search/term-query.ts'

/**
 * What a filter wants of an order's terms: `null` when it does not care, `'nothing'` when it asks for words and has
 * none (a search for `?!` finds nothing rather than everything).
 */
export function termsWanted(filter: OrderFilter, keys: Keys): TermQuery | null | 'nothing' {
  const wanted: TermQuery[] = []
  const oneOf = (fact: FilterFact, values: readonly string[] | undefined) => {
    if (values) wanted.push(anyOf(values.map(value => lexeme(factLexeme(fact, value)))))
  }
  oneOf('carrier', filter.carrier)
  oneOf('country', filter.country)
  oneOf('payment', filter.payment)
  oneOf('type', filter.type)
  if (filter.sku) wanted.push(anyOf(filter.sku.map(sku => lexeme(skuLexeme(sku)))))
  if (filter.flag) wanted.push(...filter.flag.map(flag => lexeme(factLexeme('flag', flag))))
  for (const [text, parse] of [
    [filter.words, parseGoodsWords],
    [filter.q, parseSearch],
  ] as const) {
    if (text === undefined || text.trim() === '') continue
    const query = parse(text, keys)
    if (!query) return 'nothing'
    wanted.push(query)
  }
  return wanted.length === 0 ? null : allOf(wanted)
}
