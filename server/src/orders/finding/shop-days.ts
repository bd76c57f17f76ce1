import { Temporal } from 'temporal-polyfill'

/** The moment at which a day (`2026-03-02`) begins in a zone; with daylight saving that need not be midnight. */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The moment at which the day after begins. */
export function dayEnd(day: string, timeZone: string): Date {
  return dayStart(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone)
}

/** The day that it is in a zone at a moment. */
export function dayAt(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}
