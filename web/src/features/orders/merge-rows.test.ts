import { expect, test } from 'vitest'
import type { OrderRow } from '../../api/shapes.ts'
import { mergeRows, rowsOf } from './merge-rows.ts'

const row = (id: string, revision: string, stage: OrderRow['stage'] = 'to_ship') =>
  ({ id, revision, stage }) as OrderRow
const list = (...pages: OrderRow[][]) => ({
  pages: pages.map(rows => ({ rows, next: null })),
  pageParams: [],
})

test('a newer row takes the place of the older one, wherever it stands', () => {
  const before = list([row('a', '1'), row('b', '9')], [row('c', '1')])
  const after = mergeRows(before, [row('b', '10', 'in_transit'), row('x', '1')])
  expect(rowsOf(after).map(one => `${one.id}${one.revision}`)).toEqual(['a1', 'b10', 'c1'])
  expect(after.pages[1]).toBe(before.pages[1])
})

test('an answer that was overtaken changes nothing', () => {
  const before = list([row('a', '10')])
  expect(mergeRows(before, [row('a', '9', 'canceled')])).toBe(before)
})

test('a row that two pages hold is shown once', () => {
  expect(rowsOf(list([row('a', '1')], [row('a', '1'), row('b', '1')])).map(one => one.id)).toEqual(['a', 'b'])
})
