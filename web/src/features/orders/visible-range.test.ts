import { expect, test } from 'vitest'
import { scrollToShow, visibleRange } from './visible-range.ts'

test('a box of ten rows draws those and a few at both edges', () => {
  expect(visibleRange({ top: 4000, height: 400, row: 40, count: 10_000 })).toEqual({ from: 92, to: 118 })
  expect(visibleRange({ top: 0, height: 400, row: 40, count: 3 })).toEqual({ from: 0, to: 3 })
  expect(visibleRange({ top: 4000, height: 400, row: 40, count: 2 })).toEqual({ from: 2, to: 2 })
})

test('the list scrolls just far enough to show a row, and not at all when it is in view', () => {
  const view = { top: 400, height: 400, row: 40 }
  expect(scrollToShow(12, view)).toBe(400)
  expect(scrollToShow(20, view)).toBe(440)
  expect(scrollToShow(3, view)).toBe(120)
})
