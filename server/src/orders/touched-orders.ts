import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { emit } from '../kernel/emit.ts'
import { announce } from '../kernel/live.ts'
import type { Json } from '../kernel/schema.generated.ts'
import { appendTimeline } from './append-timeline.ts'

/** What a verb of the desk did to an order, for its history and for the modules below. */
export type Touch = { orderId: string; kind: string; detail: { [key: string]: Json } }

/** Ends every verb of the desk: the orders' revision moves, history, events and open browsers hear of it. */
export async function tellOfTouched(tx: Tx, touches: readonly Touch[]): Promise<void> {
  if (touches.length === 0) return
  const ids = [...new Set(touches.map(touch => touch.orderId))]
  const at = tx.clock.now()
  await sql`
    update orders set revision = revision + 1, updated_at = ${at}
    where merchant_id = ${tx.scope.merchantId} and id = any(${ids}::text[])`.execute(tx)
  await appendTimeline(
    tx,
    touches.map(touch => ({ ...touch, at })),
  )
  await emit(
    tx,
    touches.map(({ orderId, kind, detail }) => ({ kind, stream: orderId, payload: { orderId, ...detail } })),
  )
  await announce(tx, { topic: 'orders', ids })
}
