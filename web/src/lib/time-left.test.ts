import { expect, test } from 'vitest'
import { spokenParts, timeLeft } from './time-left.ts'

const now = new Date('2026-11-20T10:00:00Z')
const at = (text: string) => timeLeft(new Date(text), now)

test('a deadline in the past is late, from its very first minute', () => {
  expect(at('2026-11-20T09:59:59Z')).toMatchObject({ urgency: 'late', days: 0, hours: 0, minutes: 1 })
  expect(at('2026-11-20T10:00:00Z')).toMatchObject({ urgency: 'soon', minutes: 0 })
})

test('a deadline within a working day is near, a later one is ahead', () => {
  expect(at('2026-11-20T17:59:00Z').urgency).toBe('soon')
  expect(at('2026-11-20T18:00:00Z').urgency).toBe('ahead')
})

test.each([
  ['2026-11-20T10:20:30Z', 'm'],
  ['2026-11-20T13:20:00Z', 'hm'],
  ['2026-11-20T13:00:00Z', 'h'],
  ['2026-11-22T13:00:00Z', 'dh'],
  ['2026-11-22T10:00:00Z', 'd'],
  ['2026-12-22T13:00:00Z', 'd'],
])('%s is said in %s', (due, unit) => {
  expect(spokenParts(at(due)).unit).toBe(unit)
})
