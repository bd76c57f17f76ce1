import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { listShops } from '../shops/list-shops.ts'
import { findOrderIds, type Place } from './finding/find-order-ids.ts'
import { sortRule } from './finding/order-sort.ts'
import type { OrderFilter, OrderSort } from './order-filter.ts'

/**
 * The orders before and after one in a list, for going through it by key. The order itself need not match the
 * filter any more: it may have been worked on a moment ago.
 * @throws Refusal `order.unknown`
 */
export async function orderNeighbors(
  db: Db,
  orderId: string,
  { filter, sort }: { filter: OrderFilter; sort: OrderSort },
): Promise<{ previous: string | null; next: string | null }> {
  const after = await placeOf(db, orderId, sort)
  const shops = await listShops(db)
  const beside = async (backwards: boolean) => {
    const rule = sortRule(sort, { backwards })
    const [found] = await findOrderIds(db, { filter, shops, rule, after, limit: 1 })
    return found?.id ?? null
  }
  return { previous: await beside(true), next: await beside(false) }
}

async function placeOf(db: Db, orderId: string, sort: OrderSort): Promise<Place> {
  const { rows } = await sql<Place>`
    select o.id, ${sortRule(sort).column}::text as value from orders o
    where o.merchant_id = ${db.scope.merchantId} and o.id = ${orderId}`.execute(db)
  if (!rows[0]) throw new Refusal('unknown', 'order.unknown', `There is no order ${orderId}.`)
  return rows[0]
}
