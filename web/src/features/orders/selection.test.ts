import { expect, test } from 'vitest'
import {
  everything,
  headState,
  isSelected,
  mostPicked,
  nothing,
  pick,
  sizeOf,
  toApi,
  toggle,
} from './selection.ts'

test('one by one: a second press takes the order out again', () => {
  const one = toggle(nothing, 'a')
  expect(isSelected(one, 'a')).toBe(true)
  expect(toggle(one, 'a')).toEqual(nothing)
  expect(nothing).toEqual({ kind: 'picked', ids: new Set() })
})

test('all that match counts what the filter finds, less those taken out', () => {
  const most = toggle(toggle(everything, 'a'), 'b')
  expect(sizeOf(most, 1234)).toBe(1232)
  expect(isSelected(most, 'a')).toBe(false)
  expect(isSelected(most, 'not even loaded')).toBe(true)
  expect(toApi(most, { stage: 'to_ship' })).toEqual({ filter: { stage: 'to_ship' }, except: ['a', 'b'] })
})

test('a page picked back into all that match is no longer an exception', () => {
  expect(pick(toggle(everything, 'a'), ['a'])).toEqual(everything)
})

test('never more ids than the API takes', () => {
  const many = Array.from({ length: mostPicked + 200 }, (_, index) => `o${index}`)
  expect(sizeOf(pick(nothing, many), 0)).toBe(mostPicked)
})

test('the head box shows none, some or all of what is loaded', () => {
  expect(headState(nothing, ['a', 'b'])).toBe('none')
  expect(headState(pick(nothing, ['a']), ['a', 'b'])).toBe('some')
  expect(headState(pick(nothing, ['a', 'b']), ['a', 'b'])).toBe('all')
  expect(headState(everything, ['a', 'b'])).toBe('all')
  expect(headState(everything, [])).toBe('none')
})
