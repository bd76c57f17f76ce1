import type { OrderType } from '../markets/order-type.ts'
import type { Region } from '../markets/region.ts'
import { type Deadlines, type ShippingTerms, shipBy } from '../markets/ship-by.ts'

/** Every zone's day and every cut-off begins on a quarter of an hour, so orders of one quarter share their deadlines. */
const QUARTER = 900
const KEPT = 20_000

const known = new Map<string, Deadlines>()

/** `shipBy`, computed once for all orders paid within the same quarter of an hour: calendars are slow. */
export function deadlinesOf(
  region: Region,
  paidAt: number,
  type: OrderType,
  terms: ShippingTerms,
): Deadlines {
  const quarter = Math.floor(paidAt / QUARTER)
  const key = `${region} ${quarter} ${type} ${terms.releaseAt ?? ''} ${terms.handlingDays ?? ''}`
  const found = known.get(key)
  if (found) return found
  if (known.size > KEPT) known.clear()
  const deadlines = shipBy(region, paidAt, type, terms)
  known.set(key, deadlines)
  return deadlines
}
