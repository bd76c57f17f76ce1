import { Temporal } from 'temporal-polyfill'

/** A calendar day somewhere, counted from 1 January 1970. */
export type LocalDay = number

const daySeconds = 86_400

/** Pure answers of the zone database, kept since they are asked for by the ten thousand; offsets change on whole hours. */
const remembered = new Map<string, number>()

/** How many seconds the zone's clocks are ahead of UTC at that moment. */
export function zoneOffset(timeZone: string, unixSeconds: number): number {
  const hour = Math.floor(unixSeconds / 3600)
  const key = `${timeZone} ${hour}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000).toZonedDateTimeISO(timeZone)
  const offset = zoned.offsetNanoseconds / 1e9
  remembered.set(key, offset)
  return offset
}

/** The zone's day at that moment, and the seconds of it that have passed by its clocks. */
export function localDayAt(timeZone: string, unixSeconds: number): { day: LocalDay; second: number } {
  const wall = unixSeconds + zoneOffset(timeZone, unixSeconds)
  const day = Math.floor(wall / daySeconds)
  return { day, second: wall - day * daySeconds }
}

/** When the zone's clocks show that second of the day, in unix seconds. Not for the hours of a night in which clocks change,
 * which they show twice or never. */
export function momentOf(timeZone: string, day: LocalDay, second: number): number {
  const wall = day * daySeconds + second
  const near = wall - zoneOffset(timeZone, wall)
  return wall - zoneOffset(timeZone, near)
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: LocalDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The day of a date like `2026-03-02`. */
export function dayOf(date: string): LocalDay {
  return Date.parse(`${date}T00:00:00Z`) / (daySeconds * 1000)
}
