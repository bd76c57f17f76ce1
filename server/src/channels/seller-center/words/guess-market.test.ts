import { describe, expect, test } from 'vitest'
import { type HeaderSet, headerRow } from '../../../../test/sample-export.ts'
import { recognizeColumns } from './file-column.ts'
import { looksRounded, readFileId } from './file-id.ts'
import { guessMarket, type MarketEvidence } from './guess-market.ts'
import { statusLanguage } from './status-language.ts'

const nothing: MarketEvidence = {
  columns: [],
  countries: {},
  currencies: {},
  languages: {},
  twelveHours: false,
}

describe('the market of a file', () => {
  test.each([
    ['US-2026', 'US'],
    ['TH-2025', 'TH'],
    ['TH-2026', 'TH'],
    ['ID-2025', 'ID'],
    ['ID-2026', 'ID'],
    ['VN-2024', 'VN'],
    ['PH-2026', 'PH'],
    ['MY-2025', 'MY'],
  ] as [HeaderSet, string][])('%s is told by its columns alone', (set, market) => {
    const columns = [...recognizeColumns(headerRow(set)).keys()]
    expect(guessMarket({ ...nothing, columns })?.market).toBe(market)
  })

  test('where most buyers live weighs more than columns', () => {
    const columns = [...recognizeColumns(headerRow('US-2025')).keys()]
    const countries = { Singapore: 5, Malaysia: 1 }
    expect(guessMarket({ ...nothing, columns, countries })).toMatchObject({ market: 'SG', certainty: 'sure' })
  })

  test.each([
    ['จัดส่งแล้ว', 'th'],
    ['Đã giao', 'vi'],
    ['Dikirim', 'id'],
    ['Dihantar', 'ms'],
    ['In transit', undefined],
    ['Shipped', undefined],
  ])('%s is %s', (status, language) => {
    expect(statusLanguage(status)).toBe(language)
  })

  test('nothing seen, nothing guessed', () => {
    expect(guessMarket(nothing)).toBeUndefined()
  })
})

describe('ids of a file', () => {
  test.each([
    ['583870900000000001', { id: '583870900000000001' }],
    ['ORDER-TEST-001', { id: 'ORDER-TEST-001' }],
    [583870900, { id: '583870900' }],
    [Number('583870900000000001'), { fault: 'rounded' }],
    ['5.8E+17', { fault: 'scientific' }],
    ['5,838709E+17', { fault: 'scientific' }],
    ['5.838709e17', { fault: 'scientific' }],
    ['', { fault: 'missing' }],
    ['Total: 5 orders', { fault: 'strange' }],
    ['=1+1', { fault: 'strange' }],
  ])('%s', (cell, expected) => {
    expect(readFileId(cell)).toEqual(expected)
  })

  test('fifteen digits and zeros look rounded', () => {
    expect(looksRounded('583870900123456000')).toBe(true)
    expect(looksRounded('583870900123456001')).toBe(false)
    expect(looksRounded('58387090')).toBe(false)
  })
})
