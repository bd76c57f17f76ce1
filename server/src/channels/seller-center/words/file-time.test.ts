import { describe, expect, test } from 'vitest'
import { momentOfWall, parseWallTime, wallMillis, wallTimeText } from './file-time.ts'
import type { DayOrder } from './market-habits.ts'

function moment(text: string, order: DayOrder, zone: string): string | undefined {
  const wall = parseWallTime(text)
  const millis = wall && wallMillis(wall, order)
  return millis === undefined ? undefined : momentOfWall(millis, zone).toISOString()
}

describe('times of a file', () => {
  test.each([
    ['09/08/2026 10:17:29 AM', 'month-first', 'America/Los_Angeles', '2026-09-08T17:17:29.000Z'],
    ['01/08/2026 12:00:00 AM', 'month-first', 'America/Los_Angeles', '2026-01-08T08:00:00.000Z'],
    ['01/08/2026 12:05:00 PM', 'month-first', 'America/Los_Angeles', '2026-01-08T20:05:00.000Z'],
    ['08/03/2026 9:14:22 am', 'day-first', 'Asia/Manila', '2026-03-08T01:14:22.000Z'],
    ['10/05/2026 22:05:43', 'day-first', 'Asia/Bangkok', '2026-05-10T15:05:43.000Z'],
    ['2026-05-10 22:05:43', 'day-first', 'Asia/Jakarta', '2026-05-10T15:05:43.000Z'],
    ['2026/05/10 22:05', 'month-first', 'Asia/Ho_Chi_Minh', '2026-05-10T15:05:00.000Z'],
    ['31/12/2026', 'day-first', 'Asia/Singapore', '2026-12-30T16:00:00.000Z'],
    ['10/05/2026 22:05:43', 'day-first', 'Europe/London', '2026-05-10T21:05:43.000Z'],
  ] as const)('%s %s in %s is %s', (text, order, zone, expected) => {
    expect(moment(text, order, zone)).toBe(expected)
  })

  test.each([
    ['31/02/2026 10:00:00', 'day-first'],
    ['13/13/2026', 'day-first'],
    ['25/12/2026', 'month-first'],
    ['10/05/2026 25:00:00', 'day-first'],
    ['10/05/2026 13:00:00 PM', 'day-first'],
    ['10/05/2026 10:61:00', 'day-first'],
    ['00/05/2026', 'day-first'],
    ['46210.42', 'day-first'],
    ['yesterday', 'day-first'],
    ['10/05/26', 'day-first'],
  ] as const)('%s (%s) is no date', (text, order) => {
    expect(moment(text, order, 'Asia/Bangkok')).toBeUndefined()
  })

  test('an hour that the clocks show twice is the first of them, one that they skip is the next', () => {
    expect(moment('11/01/2026 1:30:00 AM', 'month-first', 'America/Los_Angeles')).toBe(
      '2026-11-01T08:30:00.000Z',
    )
    expect(moment('03/08/2026 2:30:00 AM', 'month-first', 'America/Los_Angeles')).toBe(
      '2026-03-08T10:30:00.000Z',
    )
  })

  test('what is written for people is read back as the same moment, also around a clock change', () => {
    for (const hours of [0, 1, 5, 9, 11, 30]) {
      const at = new Date(Date.UTC(2026, 9, 25, hours, 30, 15))
      const text = wallTimeText(at, 'Asia/Bangkok')
      expect(moment(text, 'day-first', 'Asia/Bangkok')).toBe(at.toISOString())
    }
    expect(wallTimeText(new Date('2026-07-01T12:00:00Z'), 'Europe/London')).toBe('2026-07-01 13:00:00')
  })
})
