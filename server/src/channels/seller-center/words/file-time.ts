import { Temporal } from 'temporal-polyfill'
import type { DayOrder } from './market-habits.ts'

/** A time as the file shows it on a wall clock, without a zone. */
export type WallTime = {
  year: number
  /** The two numbers whose order depends on the market; for `2026-05-10` they are already month and day. */
  first: number
  second: number
  order: DayOrder | 'either'
  hour: number
  minute: number
  secondOfMinute: number
  twelveHours: boolean
}

const slashed =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])?\.?(?:[Mm]\.?)?)?$/
const yearFirst =
  /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])?\.?(?:[Mm]\.?)?)?$/

/** `DD/MM/YYYY HH:mm:ss`, `MM/DD/YYYY h:mm:ss AM`, `YYYY-MM-DD HH:mm:ss`; undefined for anything else. */
export function parseWallTime(text: string): WallTime | undefined {
  const match = slashed.exec(text)
  if (match) return wall(match, Number(match[3]), Number(match[1]), Number(match[2]), 'either')
  const dated = yearFirst.exec(text)
  if (dated) return wall(dated, Number(dated[1]), Number(dated[2]), Number(dated[3]), 'month-first')
  return undefined
}

function wall(
  match: RegExpExecArray,
  year: number,
  first: number,
  second: number,
  order: WallTime['order'],
): WallTime | undefined {
  const half = match[7]?.toLowerCase()
  const spoken = Number(match[4] ?? 0)
  if (half ? spoken < 1 || spoken > 12 : spoken > 23) return undefined
  const hour = half ? (spoken % 12) + (half === 'p' ? 12 : 0) : spoken
  const minute = Number(match[5] ?? 0)
  const secondOfMinute = Number(match[6] ?? 0)
  if (minute > 59 || secondOfMinute > 59 || year < 2000 || year > 2200) return undefined
  return { year, first, second, order, hour, minute, secondOfMinute, twelveHours: half !== undefined }
}

/** Milliseconds as if the wall clock showed UTC, by which times of one file compare; undefined for 31/02. */
export function wallMillis(time: WallTime, dayOrder: DayOrder): number | undefined {
  const monthFirst = (time.order === 'either' ? dayOrder : time.order) === 'month-first'
  const month = monthFirst ? time.first : time.second
  const day = monthFirst ? time.second : time.first
  if (month < 1 || month > 12 || day < 1) return undefined
  const millis = Date.UTC(time.year, month - 1, day, time.hour, time.minute, time.secondOfMinute)
  return new Date(millis).getUTCDate() === day ? millis : undefined
}

const hourMillis = 3_600_000
const rememberedHours = 20_000
const offsets = new Map<string, number>()

/**
 * A wall-clock time of a zone as a moment. An hour that a clock change shows twice is taken as the earlier one,
 * an hour that it skips as the later (Temporal's `compatible`). Zones change at whole hours, so one offset is
 * looked up per hour and remembered: a file of 100,000 rows asks about half a million times.
 */
export function momentOfWall(millis: number, timeZone: string): Date {
  const hour = Math.floor(millis / hourMillis)
  const key = `${timeZone} ${hour}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const { epochMilliseconds } = Temporal.PlainDateTime.from(
      new Date(hour * hourMillis).toISOString().slice(0, 19),
    ).toZonedDateTime(timeZone)
    offset = hour * hourMillis - epochMilliseconds
    if (offsets.size >= rememberedHours) offsets.clear()
    offsets.set(key, offset)
  }
  return new Date(millis - offset)
}

const wallFormats = new Map<string, Map<number, number>>()

/** A moment on a wall clock of a zone: `2026-05-10 22:05:43`, which reads the same in every market. */
export function wallTimeText(moment: Date, timeZone: string): string {
  const hours = wallFormats.get(timeZone) ?? new Map<number, number>()
  wallFormats.set(timeZone, hours)
  const hour = Math.floor(moment.getTime() / hourMillis)
  let offset = hours.get(hour)
  if (offset === undefined) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(hour * hourMillis).toZonedDateTimeISO(timeZone)
    offset = zoned.offsetNanoseconds / 1e6
    if (hours.size >= rememberedHours) hours.clear()
    hours.set(hour, offset)
  }
  return new Date(moment.getTime() + offset).toISOString().slice(0, 19).replace('T', ' ')
}
