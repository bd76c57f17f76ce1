import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Decided, done, sift } from './decided.ts'
import type { HoldReason } from './hold-reasons.ts'
import { type LockedOrder, lockOrders } from './lock-orders.ts'
import { jsonRows } from './recording/json-rows.ts'
import { restageOrders } from './restage-orders.ts'
import { type Stage, stages } from './stage.ts'
import { tellOfTouched } from './touched-orders.ts'

/** Once the carrier has an order, holding it stops nothing. */
const gone: readonly Stage[] = stages.slice(stages.indexOf('in_transit'))

/**
 * Keeps orders back for a reason, so that nobody works on them by mistake: they wait in `on_hold` until released.
 * Refuses, order by order, `order.unknown`, `order.finished` and `order.already-held` (for the same reason).
 * @throws Refusal `hold.needs-note` when the reason is `other` and nothing says which.
 */
export async function holdOrders(
  tx: Tx,
  orderIds: readonly string[],
  { reason, note }: { reason: HoldReason; note?: string | undefined },
): Promise<Decided[]> {
  if (reason === 'other' && !note?.trim()) {
    throw new Refusal('invalid', 'hold.needs-note', 'Say in a note why these orders are held.')
  }
  const { going, refused } = sift(orderIds, await lockOrders(tx, orderIds), order => objection(order, reason))
  const holds = going.map(order => ({ orderId: order.id, holdId: newId('hld') }))
  await placeHolds(tx, holds, reason, note)
  await restageOrders(
    tx,
    holds.map(hold => hold.orderId),
  )
  await tellOfTouched(
    tx,
    holds.map(({ orderId, holdId }) => ({ orderId, kind: 'order.held', detail: { holdId, reason } })),
  )
  return [...refused, ...holds.map(({ orderId, holdId }) => done(orderId, { holdId }))]
}

/** Of an order that has left: what `hold` and the undoing of `release` answer. */
export function refuseGone(order: LockedOrder): Refusal | null {
  if (!gone.includes(order.stage)) return null
  const message = `This order is ${order.stage.replace('_', ' ')}; holding it would stop nothing.`
  return new Refusal('conflict', 'order.finished', message, { stage: order.stage })
}

function objection(order: LockedOrder, reason: HoldReason): Refusal | null {
  if (!order.openHolds.includes(reason)) return refuseGone(order)
  return new Refusal('conflict', 'order.already-held', 'This order is held for this reason already.', {
    reason,
  })
}

async function placeHolds(
  tx: Tx,
  holds: readonly { orderId: string; holdId: string }[],
  reason: HoldReason,
  note: string | undefined,
): Promise<void> {
  if (holds.length === 0) return
  const noteSealed = note?.trim() ? tx.keys.seal(note.trim()) : null
  const rows = jsonRows(holds.map(({ orderId, holdId }) => ({ id: holdId, order_id: orderId })))
  await sql`
    insert into order_holds (merchant_id, id, order_id, reason, note_sealed, placed_by, placed_at)
    select ${tx.scope.merchantId}, id, order_id, ${reason}, ${noteSealed}::bytea, ${tx.scope.actor},
      ${tx.clock.now()}::timestamptz
    from json_to_recordset(${rows}::json) as hold(id text, order_id text)`.execute(tx)
  await sql`
    update orders set open_holds = array_append(open_holds, ${reason}::text)
    where merchant_id = ${tx.scope.merchantId} and id = any(${holds.map(hold => hold.orderId)}::text[])`.execute(
    tx,
  )
}
