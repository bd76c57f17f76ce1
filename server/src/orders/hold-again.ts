import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { type Decided, done, sift } from './decided.ts'
import { refuseGone } from './hold-orders.ts'
import { lockOrders } from './lock-orders.ts'
import { copyOpenHolds } from './release-orders.ts'
import { restageOrders } from './restage-orders.ts'
import { tellOfTouched } from './touched-orders.ts'

/**
 * Takes a release back: the same holds are open again, as if they had never ended. A hold that somebody has placed
 * for the same reason meanwhile is enough. Refuses, order by order, `order.unknown` and `order.finished`.
 */
export async function holdAgain(
  tx: Tx,
  orders: readonly { orderId: string; holdIds: readonly string[] }[],
): Promise<Decided[]> {
  const asked = orders.map(order => order.orderId)
  const { going, refused } = sift(asked, await lockOrders(tx, asked), refuseGone)
  const ids = going.map(order => order.id)
  const { rows } = await sql<{ order_id: string; reason: string }>`
    update order_holds set released_by = null, released_at = null
    where merchant_id = ${tx.scope.merchantId} and order_id = any(${ids}::text[])
      and id = any(${orders.flatMap(order => order.holdIds)}::text[]) and released_at is not null
      and not exists (
        select from order_holds other
        where other.merchant_id = order_holds.merchant_id and other.order_id = order_holds.order_id
          and other.reason = order_holds.reason and other.released_at is null)
    returning order_id, reason`.execute(tx)
  await copyOpenHolds(tx, ids)
  await restageOrders(tx, ids)
  await tellOfTouched(
    tx,
    rows.map(row => ({
      orderId: row.order_id,
      kind: 'order.held',
      detail: { reason: row.reason, again: true },
    })),
  )
  return [...refused, ...ids.map(orderId => done(orderId))]
}
