import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { tellOfTouched } from './touched-orders.ts'

/** Takes notes off their orders; those that are gone already are left out. Returns the ids of those that it removed. */
export async function removeNotes(tx: Tx, noteIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; order_id: string }>`
    update order_notes set removed_at = ${tx.clock.now()}
    where merchant_id = ${tx.scope.merchantId} and id = any(${noteIds}::text[]) and removed_at is null
    returning id, order_id`.execute(tx)
  await sql`
    update orders set note_count = note_count - removed.count
    from (select order_id, count(*)::integer as count from unnest(${rows.map(row => row.order_id)}::text[]) as
      note(order_id) group by order_id) removed
    where orders.merchant_id = ${tx.scope.merchantId} and orders.id = removed.order_id`.execute(tx)
  await tellOfTouched(
    tx,
    rows.map(row => ({ orderId: row.order_id, kind: 'order.note-removed', detail: { noteId: row.id } })),
  )
  return rows.map(row => row.id)
}

/** @throws Refusal `note.unknown` when this order has no such note (any more). */
export async function removeNote(tx: Tx, orderId: string, noteId: string): Promise<void> {
  const note = await tx
    .selectFrom('order_notes')
    .select('id')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('order_id', '=', orderId)
    .where('id', '=', noteId)
    .executeTakeFirst()
  const removed = note ? await removeNotes(tx, [noteId]) : []
  if (removed.length === 0) {
    throw new Refusal('unknown', 'note.unknown', `This order has no note ${noteId}.`)
  }
}
