import { expect, test } from 'vitest'
import type { OrderFilter, OrderRow } from '../../api/shapes.ts'
import { matchesFilter } from './matches-filter.ts'

const now = new Date('2026-11-20T10:00:00Z')
const order = {
  id: 'ord_1',
  shop: { id: 'shp_1', name: 'Aurora', market: 'TH', timeZone: 'Asia/Bangkok', practice: true },
  stage: 'to_ship',
  orderType: 'normal',
  placedAt: '2026-11-19T18:30:00Z',
  due: { at: '2026-11-20T16:59:59Z', kind: 'arrange' },
  flags: ['cod', 'gift'],
  holds: ['stock'],
  tags: ['vip'],
  total: { amount: '249.00', currency: 'THB' },
  paymentKind: 'cod',
  items: [{ sellerSku: 'TEE-BLK-M', name: 'Canvas Tee', variation: 'Black, M' }],
  country: 'TH',
  carrier: null,
} as unknown as OrderRow

test.each<[OrderFilter, boolean]>([
  [{}, true],
  [{ stage: 'to_ship', shop: 'shp_9,shp_1' }, true],
  [{ stage: 'on_hold' }, false],
  [{ carrier: 'Flash Express' }, false],
  [{ tag: 'vip,new' }, true],
  [{ flag: 'cod,gift' }, true],
  [{ flag: 'cod,sample' }, false],
  [{ hold: 'any' }, true],
  [{ hold: 'fraud' }, false],
  [{ sku: 'TEE-BLK-M' }, true],
  [{ sku: 'TEE-BLK' }, false],
  [{ words: 'black canvas' }, true],
  [{ words: 'black linen' }, false],
  [{ minAmount: '249', maxAmount: '249.00' }, true],
  [{ minAmount: '250' }, false],
  [{ due: '24h' }, true],
  [{ due: 'overdue' }, false],
  [{ due: 'none' }, false],
  [{ practice: 'without' }, false],
  [{ q: 'canvas' }, false],
])('%o finds it: %s', (filter, found) => {
  expect(matchesFilter(order, filter, now)).toBe(found)
})

test('days are those of the shop: half past one at night in Bangkok is the 20th', () => {
  expect(matchesFilter(order, { placedFrom: '2026-11-20', placedTo: '2026-11-20' }, now)).toBe(true)
  expect(matchesFilter(order, { placedTo: '2026-11-19' }, now)).toBe(false)
})

test('due today means today in the shop’s zone', () => {
  expect(matchesFilter(order, { due: 'today' }, now)).toBe(true)
  expect(matchesFilter(order, { due: 'today' }, new Date('2026-11-20T17:00:00Z'))).toBe(false)
})
