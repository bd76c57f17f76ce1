import { expect, test } from 'vitest'
import { formatFlatSearch, parseFlatSearch } from './flat-search.ts'

test('an address is read back as it was written', () => {
  const search = { stage: 'to_ship', shop: 'shp_1,shp_2', q: '帆布包 & 50%', empty: '' }
  const text = formatFlatSearch(search)
  expect(text).toContain('shop=shp_1,shp_2')
  expect(parseFlatSearch(text)).toEqual({ stage: 'to_ship', shop: 'shp_1,shp_2', q: '帆布包 & 50%' })
})

test('long ids stay text', () => {
  expect(parseFlatSearch('?q=576461234567890123')).toEqual({ q: '576461234567890123' })
})

test('nothing to say leaves the address bare', () => {
  expect(formatFlatSearch({ stage: undefined })).toBe('')
})
