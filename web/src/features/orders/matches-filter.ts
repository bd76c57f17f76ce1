import type { OrderFilter, OrderRow } from '../../api/shapes.ts'
import { valuesOf } from './order-search.ts'

const hour = 3_600_000

/**
 * Whether an order that just changed would be found by the list's filter, so that the desk can say "3 new"
 * without asking for the list again. The server's answer stays the truth; a search (`q`) cannot be judged here.
 */
export function matchesFilter(row: OrderRow, filter: OrderFilter, now: Date): boolean {
  if (filter.q) return false
  return (
    (!filter.stage || row.stage === filter.stage) &&
    anyOf(filter.shop, [row.shop.id]) &&
    anyOf(filter.market, [row.shop.market]) &&
    anyOf(filter.carrier, [row.carrier]) &&
    anyOf(filter.tag, row.tags) &&
    anyOf(filter.country, [row.country]) &&
    anyOf(filter.payment, [row.paymentKind]) &&
    anyOf(filter.type, [row.orderType]) &&
    anyOf(
      filter.sku,
      row.items.map(item => item.sellerSku),
    ) &&
    valuesOf(filter.flag).every(flag => row.flags.some(own => own === flag)) &&
    matchesHold(filter.hold, row.holds) &&
    matchesWords(filter.words, row) &&
    matchesAmount(filter, row) &&
    matchesDue(filter.due, row, now) &&
    matchesDays(filter, row) &&
    (!filter.practice || row.shop.practice === (filter.practice === 'only'))
  )
}

function anyOf(wanted: string | undefined, own: readonly (string | null)[]): boolean {
  const values = valuesOf(wanted)
  return values.length === 0 || own.some(value => value !== null && values.includes(value))
}

function matchesHold(wanted: string | undefined, holds: readonly string[]): boolean {
  return wanted === 'any' ? holds.length > 0 : anyOf(wanted, holds)
}

function matchesWords(words: string | undefined, row: OrderRow): boolean {
  if (!words) return true
  const text = row.items.map(item => `${item.name} ${item.variation}`.toLowerCase()).join(' ')
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

function matchesAmount(filter: OrderFilter, row: OrderRow): boolean {
  const amount = Number(row.total.amount)
  return (
    (!filter.minAmount || amount >= Number(filter.minAmount)) &&
    (!filter.maxAmount || amount <= Number(filter.maxAmount))
  )
}

function matchesDue(window: OrderFilter['due'], row: OrderRow, now: Date): boolean {
  if (!window) return true
  if (!row.due) return window === 'none'
  const left = new Date(row.due.at).getTime() - now.getTime()
  if (window === 'overdue') return left < 0
  if (window === '24h') return left >= 0 && left < 24 * hour
  if (window === '48h') return left >= 0 && left < 48 * hour
  if (window === 'later') return left >= 48 * hour
  return window === 'today' && dayIn(row.due.at, row.shop.timeZone) === dayIn(now, row.shop.timeZone)
}

function matchesDays(filter: OrderFilter, row: OrderRow): boolean {
  const day = dayIn(row.placedAt, row.shop.timeZone)
  return (!filter.placedFrom || day >= filter.placedFrom) && (!filter.placedTo || day <= filter.placedTo)
}

/** The calendar day in a zone as `2026-11-20`. */
function dayIn(at: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at))
}
