import type { Db } from '../../../kernel/database.ts'
import type { OrderSelection } from '../../../orders/batch-action.ts'
import { findOrderIds, type Place } from '../../../orders/finding/find-order-ids.ts'
import { sortRule } from '../../../orders/finding/order-sort.ts'
import { listShops } from '../../../shops/list-shops.ts'

const ordersPerPage = 200

/**
 * The ids of a selection, newest orders first, two hundred at a time: page after page by place, so that neither
 * memory nor the time of a page grows with the number of orders.
 */
export async function* selectedOrderIds(db: Db, selection: OrderSelection): AsyncGenerator<string[]> {
  if ('ids' in selection) {
    for (let from = 0; from < selection.ids.length; from += ordersPerPage)
      yield selection.ids.slice(from, from + ordersPerPage)
    return
  }
  const except = new Set(selection.except)
  const shops = await listShops(db)
  const rule = sortRule('newest')
  let after: Place | null = null
  for (;;) {
    const found: Place[] = await findOrderIds(db, {
      filter: selection.filter,
      shops,
      rule,
      after,
      limit: ordersPerPage,
    })
    yield found.map(order => order.id).filter(id => !except.has(id))
    after = found.at(-1) ?? null
    if (found.length < ordersPerPage) return
  }
}
