import { expect, test } from 'vitest'
import { backfillPercent } from './backfill-percent.ts'

const days = {
  from: '2026-09-01T00:00:00Z',
  startedAt: '2026-11-01T00:00:00Z',
  reachedAt: '2026-10-01T12:00:00Z',
}

test('by orders when their number is known, never beyond the whole', () => {
  expect(backfillPercent({ ...days, ordersExpected: 200, ordersRead: 51 })).toBe(25)
  expect(backfillPercent({ ...days, ordersExpected: 200, ordersRead: 230 })).toBe(100)
})

test('by time when it is not', () => {
  expect(backfillPercent({ ...days, ordersExpected: null, ordersRead: 51 })).toBe(50)
  expect(backfillPercent({ ...days, startedAt: days.from, ordersExpected: null, ordersRead: 0 })).toBe(100)
})
