import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { minorDigits } from '../../kernel/money.ts'
import type { Shop } from '../../shops/shop.ts'
import type { OrderFilter } from '../order-filter.ts'
import { tsqueryOf } from '../search/term-query.ts'
import { dayAt, dayEnd, dayStart } from './shop-days.ts'
import { termsWanted } from './terms-wanted.ts'

type Condition = RawBuilder<unknown>

const hour = 3_600_000

/**
 * The `where` of a filter over `orders o`, without its stage: the same for list, counts, batches and exports. `null`
 * when nothing can match. Shop, market and practice become shop ids, so that the indexes by shop serve them all;
 * words and facts become one condition on `terms`, whose statistics tell the planner how rare each is.
 */
export function orderWhere(db: Db, filter: OrderFilter, shops: readonly Shop[]): Condition | null {
  const chosen = shops.filter(shop => isChosen(shop, filter))
  const terms = termsWanted(filter, db.keys)
  if (chosen.length === 0 || terms === 'nothing') return null
  const conditions = [
    sql`o.merchant_id = ${db.scope.merchantId}`,
    ...ofShops(chosen, shops),
    ...(terms ? [sql`o.terms @@ ${tsqueryOf(terms)}::tsquery`] : []),
    ...ofDesk(filter),
    ...ofDue(filter, chosen, db.clock.now()),
    ...ofPlaced(filter, chosen),
    ...ofAmount(filter, chosen),
  ]
  return sql.join(conditions, sql` and `)
}

function isChosen(shop: Shop, { shop: ids, market, practice }: OrderFilter): boolean {
  if (ids && !ids.includes(shop.id)) return false
  if (market && !market.includes(shop.market)) return false
  return practice === undefined || shop.practice === (practice === 'only')
}

function ofShops(chosen: readonly Shop[], all: readonly Shop[]): Condition[] {
  if (chosen.length === all.length && chosen.length > 1) return []
  const [first] = chosen
  return chosen.length === 1 && first ? [sql`o.shop_id = ${first.id}`] : [ofThese(chosen)]
}

function ofThese(shops: readonly Shop[]): Condition {
  return sql`o.shop_id = any(${shops.map(shop => shop.id)}::text[])`
}

/** What people of the desk have put on orders. Few orders have any, and the partial indexes hold only those. */
function ofDesk({ tag, hold }: OrderFilter): Condition[] {
  const conditions: Condition[] = []
  if (tag) conditions.push(sql`o.tags <> '{}' and o.tags && ${tag}::text[]`)
  if (hold) {
    const any = hold.includes('any') ? sql`` : sql` and o.open_holds && ${hold}::text[]`
    conditions.push(sql`o.open_holds <> '{}'${any}`)
  }
  return conditions
}

function ofDue({ due }: OrderFilter, shops: readonly Shop[], now: Date): Condition[] {
  const inHours = (hours: number) => new Date(now.getTime() + hours * hour)
  const before = (end: Date) => sql`o.due_sort >= ${now} and o.due_sort < ${end}`
  if (due === 'overdue') return [sql`o.due_sort < ${now}`]
  if (due === '24h') return [before(inHours(24))]
  if (due === '48h') return [before(inHours(48))]
  if (due === 'later') return [sql`o.due_sort >= ${inHours(48)} and o.due_sort < 'infinity'`]
  if (due === 'none') return [sql`o.due_sort = 'infinity'`]
  if (due !== 'today') return []
  return perZone(shops, zone => before(dayEnd(dayAt(now, zone), zone)))
}

function ofPlaced({ placedFrom, placedTo }: OrderFilter, shops: readonly Shop[]): Condition[] {
  return [
    ...(placedFrom ? perZone(shops, zone => sql`o.placed_at >= ${dayStart(placedFrom, zone)}`) : []),
    ...(placedTo ? perZone(shops, zone => sql`o.placed_at < ${dayEnd(placedTo, zone)}`) : []),
  ]
}

/** A day begins at another moment in each zone; the condition is asked once for each zone that the shops are in. */
function perZone(shops: readonly Shop[], condition: (timeZone: string) => Condition): Condition[] {
  const zones = [...Map.groupBy(shops, shop => shop.timeZone)]
  const [first] = zones
  if (zones.length === 1 && first) return [condition(first[0])]
  const each = zones.map(([zone, its]) => sql`(${ofThese(its)} and ${condition(zone)})`)
  return [sql`(${sql.join(each, sql` or `)})`]
}

/** Amounts are asked in major units of whatever currency the order is in. */
function ofAmount({ minAmount, maxAmount }: OrderFilter, shops: readonly Shop[]): Condition[] {
  return [
    ...(minAmount ? [inCurrency(sql`>=`, minAmount, shops)] : []),
    ...(maxAmount ? [inCurrency(sql`<=`, maxAmount, shops)] : []),
  ]
}

/** `10.50` is 1050 where a currency has two digits; what one without digits cannot hold is compared as a fraction. */
function inCurrency(operator: Condition, amount: string, shops: readonly Shop[]): Condition {
  const currencies = [...new Set(shops.map(shop => shop.currency))]
  const minor = (digits: number) => sql`${amount}::numeric * ${String(10 ** digits)}::numeric`
  const cases = currencies.map(
    currency => sql`when ${currency} then o.total_amount ${operator} ${minor(minorDigits(currency))}`,
  )
  return sql`case o.currency ${sql.join(cases, sql` `)} else o.total_amount ${operator} ${minor(2)} end`
}
