import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleOrder, samplePiece } from '../../../test/sample-order.ts'
import { testKeys } from '../../../test/test-database.ts'
import type { BuyerSnapshot, OrderSnapshot } from '../order-snapshot.ts'
import { orderTerms } from '../order-terms.ts'
import { parseGoodsWords, parseSearch } from './parse-search.ts'
import { foldText, lexemesOfRun, pairsOf, searchWords } from './search-words.ts'
import { type TermQuery, tsqueryOf } from './term-query.ts'

const termsOf = (changes: Partial<OrderSnapshot>) => orderTerms(testKeys)(sampleOrder(changes), [])
const named = (buyer: Partial<BuyerSnapshot>) => ({ buyer: { regions: [], addressLines: [], ...buyer } })
const selling = (productName: string) => ({ pieces: [{ ...samplePiece, productName }] })

/** What PostgreSQL does with `terms @@ query`. */
function holds(terms: readonly string[], query: TermQuery | null): boolean {
  if (!query) return false
  if (query.kind === 'all') return query.of.every(part => holds(terms, part))
  if (query.kind === 'any') return query.of.some(part => holds(terms, part))
  return terms.some(term => (query.prefix ? term.startsWith(query.text) : term === query.text))
}
const finds = (text: string, changes: Partial<OrderSnapshot>) =>
  holds(termsOf(changes), parseSearch(text, testKeys))

describe('folding and cutting', () => {
  test.each([
    ['Áo Thun ĐEN', 'ao thun den'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Größe', 'große'],
    ['กระเป๋า', 'กระเป๋า'],
    ['İstanbul Işık', 'istanbul isik'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(foldText(folded)))

  test.each<[string, string[]]>([
    ['Heavy-weight T-Shirt (XL)', ['heavy', 'weight', 't', 'shirt', 'xl']],
    ['iPhone15手机壳 透明', ['iphone15', '手机壳', '透明']],
    ['เสื้อยืด M', ['เสื้อยืด', 'm']],
    ['コーヒー、豆', ['コーヒー', '豆']],
    ['!? — …', []],
  ])('%s', (text, words) => expect(searchWords(text).map(word => word.text)).toEqual(words))

  test('folding what is folded changes nothing, so that what is stored meets what is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => foldText(foldText(text)) === foldText(text)),
    )
  })

  test('the words of a word are that word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const word of searchWords(text)) {
          expect(searchWords(word.text).map(again => again.text)).toEqual([word.text])
        }
      }),
    )
  })

  test('every part of a run without spaces is found in it', () => {
    const run = fc.string({ unit: fc.constantFrom('手', '机', '壳', '透', '明'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y)
        const part = text.slice(from, Math.max(to ?? 1, (from ?? 0) + 1))
        expect(holds(lexemesOfRun(text), parseGoodsWords(part))).toBe(true)
      }),
    )
    expect(pairsOf('手机壳')).toEqual(['手机', '机壳'])
  })
})

describe('searching', () => {
  test.each<[string, Partial<OrderSnapshot>]>([
    ['576900000000000001', {}],
    ['0001', {}],
    [' 00000001 ', {}],
    ['1Z999AA10123456784', { pieces: [{ ...samplePiece, trackingNumber: '1Z 999 AA1 01 2345 6784' }] }],
    ['6784', { pieces: [{ ...samplePiece, trackingNumber: '1Z999AA10123456784' }] }],
    ['tee-blk-m', {}],
    ['TEE', {}],
    ['blk heavy', {}],
    ['cott', {}],
    ['手机', selling('透明手机壳')],
    ['壳', selling('透明手机壳')],
    ['ยืด', selling('เสื้อยืดคอกลม')],
    ['odalys', {}],
    ['Brackenridge, Odalys', {}],
    ['nguyen an', named({ name: 'Nguyễn Văn An' })],
    ['王小明', named({ name: '王 小明' })],
    ['小明', named({ name: '王 小明' })],
    ['jdoe_88', named({ nickname: 'jdoe_88' })],
    ['+1 202 555 0147', {}],
    ['(202) 555-0147', {}],
    ['0147', {}],
    ['0912345678', named({ phone: '(+84)912345678' })],
    ['+84 912 345 678', named({ phone: '0912345678' })],
    ['5678', named({ phone: '(+84)09******5678' })],
    ['an', named({ name: 'N***ễn V** An' })],
  ])('"%s" finds it', (text, changes) => expect(finds(text, changes)).toBe(true))

  test.each<[string, Partial<OrderSnapshot>]>([
    ['', {}],
    ['?!', {}],
    ['001', {}],
    ['5769', {}],
    ['tee hoodie', {}],
    ['weight', {}],
    ['odal', {}],
    ['2025550', {}],
    ['20', {}],
    ['v', named({ name: 'N***ễn V** An' })],
    ['n', named({ name: 'N***ễn V** An' })],
    ['0912345678', named({ phone: '(+84)09******78' })],
    ['透壳', selling('透明手机壳')],
  ])('"%s" does not', (text, changes) => expect(finds(text, changes)).toBe(false))

  test('the buyer stands in the terms only as keyed hashes', () => {
    const buyer = {
      name: 'Zebulon Quagmire',
      nickname: 'zebq77',
      phone: '(+44)7700900123',
      regions: [],
      addressLines: [],
    }
    const plain = termsOf({ buyer }).join(' ').toLowerCase()
    for (const secret of ['zebulon', 'quagmire', 'zebq77', '7700900123', '0123']) {
      expect(plain).not.toContain(secret)
    }
  })

  test('whatever is typed is a query that PostgreSQL can read, with nothing of it taken for an operator', () => {
    const typed = fc.string({
      unit: fc.constantFrom("'", '\\', ':', '*', '&', '|', '!', '(', 'a', '壳', '\0', '"'),
    })
    fc.assert(
      fc.property(typed, text => {
        const written = tsqueryOf({ kind: 'lexeme', text, prefix: false })
        expect(written.slice(1, -1).replaceAll("''", '').replaceAll('\\\\', '')).not.toMatch(/['\\\0]/)
      }),
    )
  })

  test('an order of a hundred goods has no thousands of terms', () => {
    const pieces = Array.from({ length: 200 }, (_, n) => ({
      ...samplePiece,
      channelLineId: `${n}`,
      sellerSku: '',
      productName: `word${n}a word${n}b word${n}c word${n}d`,
    }))
    const terms = termsOf({ pieces })
    expect(terms.length).toBeLessThanOrEqual(600)
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms).not.toContain('')
  })
})
