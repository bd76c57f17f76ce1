import { Temporal } from 'temporal-polyfill'
import type { Shop } from '../shop/shop.ts'

export type Slot = { start: number; end: number }

const HOURS = [
  [9, 13],
  [13, 18],
] as const
const DAYS = 3

/** Mornings and afternoons of the next three days in the shop's zone that have not begun yet, in unix seconds. */
export function handoverSlots(shop: Shop, now: number): Slot[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(shop.profile.timeZone)
    .toPlainDate()
  return Array.from({ length: DAYS }, (_, day) => today.add({ days: day })).flatMap(day =>
    HOURS.map(([from, to]) => ({ start: second(day, from, shop), end: second(day, to, shop) })).filter(
      slot => slot.start > now,
    ),
  )
}

function second(day: Temporal.PlainDate, hour: number, shop: Shop): number {
  const at = day.toZonedDateTime({ timeZone: shop.profile.timeZone, plainTime: new Temporal.PlainTime(hour) })
  return Math.floor(at.epochMilliseconds / 1000)
}
