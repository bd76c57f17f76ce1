import type { Keys } from '../kernel/keys.ts'
import type { OrderSnapshot } from './order-snapshot.ts'
import { endingLexeme, factLexeme, nameLexemes, phoneLexemes, skuLexeme } from './search/lexemes.ts'
import { lexemesOfRun, searchWords } from './search/search-words.ts'

/** More lexemes than this find nothing more; an order of a hundred different goods would have thousands. */
const most = 600

export type TermsOf = (snapshot: OrderSnapshot, flags: readonly string[]) => string[]

/**
 * Everything an order can be found by, without repeats: its id and tracking numbers, SKUs, words of its goods,
 * the facts that lists are filtered by, and name and phone of its buyer as keyed hashes alone. The function that
 * it returns remembers the words of goods that it has seen, since a batch is mostly the same few goods.
 */
export function orderTerms(keys: Keys): TermsOf {
  const seen = new Map<string, string[]>()
  const wordsOf = (text: string) => {
    const known = seen.get(text)
    if (known) return known
    const words = searchWords(text).flatMap(word => (word.unspaced ? lexemesOfRun(word.text) : [word.text]))
    seen.set(text, words)
    return words
  }
  return (snapshot, flags) => {
    const terms = new Set(factsOf(snapshot, flags))
    terms.add(endingLexeme(snapshot.channelOrderId))
    for (const piece of snapshot.pieces) {
      if (piece.trackingNumber) terms.add(endingLexeme(piece.trackingNumber))
      if (piece.sellerSku) terms.add(skuLexeme(piece.sellerSku))
    }
    addBuyer(terms, keys, snapshot.buyer)
    for (const text of goodsOf(snapshot)) {
      for (const word of wordsOf(text)) {
        if (terms.size < most) terms.add(word)
      }
    }
    terms.delete('')
    return [...terms]
  }
}

function factsOf(snapshot: OrderSnapshot, flags: readonly string[]): string[] {
  const facts = flags.map(flag => factLexeme('flag', flag))
  facts.push(factLexeme('payment', snapshot.payment.kind), factLexeme('type', snapshot.orderType))
  if (snapshot.buyer.country) facts.push(factLexeme('country', snapshot.buyer.country))
  for (const piece of snapshot.pieces) {
    if (piece.carrier) facts.push(factLexeme('carrier', piece.carrier))
  }
  return facts
}

function goodsOf(snapshot: OrderSnapshot): Set<string> {
  return new Set(snapshot.pieces.flatMap(piece => [piece.sellerSku, piece.productName, piece.variation]))
}

function addBuyer(terms: Set<string>, keys: Keys, buyer: OrderSnapshot['buyer']): void {
  const names = new Set([buyer.name ?? '', buyer.nickname ?? ''])
  for (const name of names) {
    for (const lexeme of nameLexemes(keys, name)) terms.add(lexeme)
  }
  if (buyer.phone) {
    for (const lexeme of phoneLexemes(keys, buyer.phone)) terms.add(lexeme)
  }
}
