import { expect, test } from 'vitest'
import { filterOf, sortOf, valuesOf, withFilter, withoutFilters } from './order-search.ts'

test('only filters reach the API, and no stage that does not exist', () => {
  expect(filterOf({ stage: 'to_ship', shop: 'a,b', open: 'ord_1', sort: 'due', tag: '' })).toEqual({
    stage: 'to_ship',
    shop: 'a,b',
  })
  expect(filterOf({ stage: 'nonsense', q: 'tee' })).toEqual({ q: 'tee' })
})

test('work is sorted by what is due next, history by what is newest', () => {
  expect(sortOf({ stage: 'to_ship' })).toBe('due')
  expect(sortOf({ stage: 'completed' })).toBe('newest')
  expect(sortOf({})).toBe('newest')
  expect(sortOf({ stage: 'to_ship', q: 'tee' })).toBe('newest')
  expect(sortOf({ stage: 'to_ship', sort: 'amount' })).toBe('amount')
  expect(sortOf({ stage: 'to_ship', sort: 'drop table' })).toBe('due')
})

test('another filter closes the order that was open in the old list', () => {
  expect(withFilter({ stage: 'to_ship', open: 'ord_1' }, { tag: 'vip' })).toEqual({
    stage: 'to_ship',
    tag: 'vip',
  })
})

test('clearing keeps the stage and the order of the list', () => {
  expect(withoutFilters({ stage: 'to_ship', sort: 'oldest', tag: 'vip', q: 'x' })).toEqual({
    stage: 'to_ship',
    sort: 'oldest',
  })
})

test('values of a list filter', () => {
  expect(valuesOf('a,,b')).toEqual(['a', 'b'])
  expect(valuesOf(undefined)).toEqual([])
})
