import { type LocalDay, momentOf, weekday } from './local-day.ts'
import { publicHolidays } from './public-holidays.ts'
import type { Region } from './region.ts'

/** The last day of the week on which the market works: 5 Friday, 6 Saturday. South-East Asian carriers collect on
 * Saturdays (seen in Vietnamese orders); Malaysia's rule names Monday to Friday. */
const lastWorkday: Record<Region, 5 | 6> = { US: 5, GB: 5, TH: 6, VN: 6, ID: 6, MY: 5, PH: 6, SG: 5 }

/** Whether the market's carriers and offices work on that local day. */
export function isWorkingDay(region: Region, day: LocalDay): boolean {
  return weekday(day) <= lastWorkday[region] && !publicHolidays(region).has(day)
}

/** The day itself when it is a working day, otherwise the next one. */
export function firstWorkingDay(region: Region, day: LocalDay): LocalDay {
  let candidate = day
  while (!isWorkingDay(region, candidate)) candidate++
  return candidate
}

/** The `count`th working day after `day`; `day` itself is never counted, so a Friday order has two days until Tuesday. */
export function addWorkingDays(region: Region, day: LocalDay, count: number): LocalDay {
  let reached = day
  for (let counted = 0; counted < count; counted++) reached = firstWorkingDay(region, reached + 1)
  return reached
}

/** 23:59:59 of the local day, in unix seconds: the moment at which the platform's deadlines fall. */
export function endOfDay(day: LocalDay, timeZone: string): number {
  return momentOf(timeZone, day, 86_399)
}
