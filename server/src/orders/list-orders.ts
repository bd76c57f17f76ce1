import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'
import { findOrderIds } from './finding/find-order-ids.ts'
import { readCursor, writeCursor } from './finding/order-cursor.ts'
import { sortRule } from './finding/order-sort.ts'
import type { OrderFilter, OrderSort } from './order-filter.ts'
import type { OrderPage } from './order-views.ts'
import { ordersByIds } from './orders-by-ids.ts'

export type OrderListRequest = {
  filter: OrderFilter
  sort: OrderSort
  /** Where the page before ended; from the beginning without it. */
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the orders that match. Rows that move while somebody pages are neither lost nor shown twice within
 * what has not moved: pages go by place, not by number.
 * @throws Refusal `cursor.unreadable`
 */
export async function listOrders(
  db: Db,
  { filter, sort, cursor, limit }: OrderListRequest,
): Promise<OrderPage> {
  const after = cursor === undefined ? null : readCursor(cursor, sort)
  const shops = await listShops(db)
  const found = await findOrderIds(db, { filter, shops, rule: sortRule(sort), after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const rows = await ordersByIds(
    db,
    page.map(order => order.id),
    shops,
  )
  return { rows, next: found.length > limit && last ? writeCursor({ sort, ...last }) : null }
}
