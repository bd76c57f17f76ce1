import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Decided, done, sift } from './decided.ts'
import type { HoldReason } from './hold-reasons.ts'
import { lockOrders } from './lock-orders.ts'
import { restageOrders } from './restage-orders.ts'
import { tellOfTouched } from './touched-orders.ts'

/** Which holds end: those for one reason, those of these ids, or all of the order. */
export type Ending = { reason?: HoldReason | undefined; holdIds?: readonly string[] }

/**
 * Ends holds of orders; those that nothing else holds go back to where their facts put them. Refuses, order by
 * order, `order.unknown` and `order.not-held`.
 */
export async function releaseOrders(
  tx: Tx,
  orderIds: readonly string[],
  ending: Ending = {},
): Promise<Decided[]> {
  const { going, refused } = sift(orderIds, await lockOrders(tx, orderIds), ({ openHolds }) => {
    const held = ending.reason ? openHolds.includes(ending.reason) : openHolds.length > 0
    return held ? null : new Refusal('conflict', 'order.not-held', 'This order is not held for that.')
  })
  const ids = going.map(order => order.id)
  const ended = await endHolds(tx, ids, ending)
  await restageOrders(tx, ids)
  const released = ids.map(orderId => ({ orderId, holds: ended.filter(hold => hold.order_id === orderId) }))
  await tellOfTouched(
    tx,
    released
      .filter(({ holds }) => holds.length > 0)
      .map(({ orderId, holds }) => ({
        orderId,
        kind: 'order.released',
        detail: { reasons: holds.map(hold => hold.reason) },
      })),
  )
  return [
    ...refused,
    ...released.map(({ orderId, holds }) => done(orderId, { holdIds: holds.map(hold => hold.id) })),
  ]
}

async function endHolds(tx: Tx, orderIds: readonly string[], { reason, holdIds }: Ending) {
  if (orderIds.length === 0) return []
  const { rows } = await sql<{ id: string; order_id: string; reason: string }>`
    update order_holds set released_by = ${tx.scope.actor}, released_at = ${tx.clock.now()}
    where merchant_id = ${tx.scope.merchantId} and order_id = any(${orderIds}::text[]) and released_at is null
      ${reason ? sql`and reason = ${reason}` : sql``}
      ${holdIds ? sql`and id = any(${holdIds}::text[])` : sql``}
    returning id, order_id, reason`.execute(tx)
  await copyOpenHolds(tx, orderIds)
  return rows
}

/** `orders.open_holds` is a copy of the open rows of `order_holds`, in the order in which they were placed. */
export async function copyOpenHolds(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await sql`
    update orders set open_holds = array(
      select h.reason from order_holds h
      where h.merchant_id = orders.merchant_id and h.order_id = orders.id and h.released_at is null
      order by h.id)
    where merchant_id = ${tx.scope.merchantId} and id = any(${orderIds}::text[])`.execute(tx)
}
