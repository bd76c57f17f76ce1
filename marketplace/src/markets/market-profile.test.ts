import { expect, test } from 'vitest'
import { localDayAt, weekday } from './local-day.ts'
import { marketProfile } from './market-profile.ts'
import { publicHolidays } from './public-holidays.ts'
import { regions } from './region.ts'
import { isWorkingDay } from './working-days.ts'

test.each(regions)('%s names itself, a real zone and a real currency', region => {
  const profile = marketProfile(region)
  expect(profile.region).toBe(region)
  expect(() => new Intl.DateTimeFormat(profile.locale, { timeZone: profile.timeZone })).not.toThrow()
  expect(Intl.supportedValuesOf('currency')).toContain(profile.currency)
  expect(profile.codShare).toBeGreaterThanOrEqual(0)
  expect(profile.codShare).toBeLessThan(1)
})

test('only the States and Britain hold an order for an hour and create packages by shipping', () => {
  const held = regions.filter(region => marketProfile(region).holdSeconds > 0)
  expect(held).toEqual(['US', 'GB'])
  expect(held.every(region => marketProfile(region).holdSeconds === 3600)).toBe(true)
  expect(regions.filter(region => !marketProfile(region).packageBeforeShipping)).toEqual(held)
  expect(regions.filter(region => marketProfile(region).codShare === 0)).toEqual(held)
})

test('dong and rupiah are written without minor digits, tax comes on top in the States alone', () => {
  expect(regions.filter(region => marketProfile(region).minorDigits === 0)).toEqual(['VN', 'ID'])
  expect(regions.filter(region => !marketProfile(region).taxIncluded)).toEqual(['US'])
  expect(regions.filter(region => marketProfile(region).tokenPrefix === 'TTP_')).toEqual(['US'])
})

test.each(regions)('%s rests on at least eight days of each year from 2025 to 2027', region => {
  const years = [...publicHolidays(region)].map(day => new Date(day * 86_400_000).getUTCFullYear())
  for (const year of [2025, 2026, 2027]) {
    expect(years.filter(each => each === year).length).toBeGreaterThanOrEqual(8)
  }
  expect(years.every(year => year >= 2025 && year <= 2027)).toBe(true)
})

test('Sundays rest everywhere, Saturdays where carriers do not collect', () => {
  const { day: sunday } = localDayAt('UTC', Date.UTC(2026, 2, 8) / 1000)
  expect(weekday(sunday)).toBe(7)
  expect(regions.filter(region => isWorkingDay(region, sunday))).toEqual([])
  expect(regions.filter(region => isWorkingDay(region, sunday - 1))).toEqual(['TH', 'VN', 'ID', 'PH'])
})
