import { expect, test } from 'vitest'
import { dayOf, localDayAt, momentOf, weekday, zoneOffset } from './local-day.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000

test('offsets follow the zone, in summer and in winter', () => {
  expect(zoneOffset('Asia/Ho_Chi_Minh', utc('2026-03-02T00:00:00'))).toBe(7 * 3600)
  expect(zoneOffset('America/Los_Angeles', utc('2026-03-08T09:59:59'))).toBe(-8 * 3600)
  expect(zoneOffset('America/Los_Angeles', utc('2026-03-08T10:00:00'))).toBe(-7 * 3600)
  expect(zoneOffset('Europe/London', utc('2026-07-01T12:00:00'))).toBe(3600)
})

test('a moment belongs to the zone’s own day', () => {
  expect(localDayAt('Asia/Singapore', utc('2026-03-02T15:59:59'))).toEqual({
    day: dayOf('2026-03-02'),
    second: 86_399,
  })
  expect(localDayAt('Asia/Singapore', utc('2026-03-02T16:00:00'))).toEqual({
    day: dayOf('2026-03-03'),
    second: 0,
  })
  expect(localDayAt('America/Los_Angeles', utc('2026-03-02T07:00:00')).day).toBe(dayOf('2026-03-01'))
})

test('back from the clock’s face to the moment, also on the days when clocks change', () => {
  for (const zone of ['America/Los_Angeles', 'Europe/London', 'Asia/Manila']) {
    for (let day = dayOf('2026-01-01'); day < dayOf('2027-01-01'); day++) {
      for (const second of [0, 50_400, 86_399]) {
        expect(localDayAt(zone, momentOf(zone, day, second))).toEqual({ day, second })
      }
    }
  }
})

test('weekdays', () => {
  expect(weekday(dayOf('1970-01-01'))).toBe(4)
  expect(weekday(dayOf('2026-03-02'))).toBe(1)
  expect(weekday(dayOf('2026-03-08'))).toBe(7)
  expect(weekday(dayOf('1969-12-28'))).toBe(7)
})
