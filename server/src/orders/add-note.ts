import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { type Decided, done, orThrow, sift } from './decided.ts'
import { lockOrders } from './lock-orders.ts'
import { jsonRows } from './recording/json-rows.ts'
import { tellOfTouched } from './touched-orders.ts'

/** Writes the same note on orders, sealed. Refuses `order.unknown`, order by order. */
export async function addNotes(tx: Tx, orderIds: readonly string[], text: string): Promise<Decided[]> {
  const { going, refused } = sift(orderIds, await lockOrders(tx, orderIds), () => null)
  if (going.length === 0) return refused
  const notes = going.map(order => ({ order_id: order.id, id: newId('not') }))
  await sql`
    insert into order_notes (merchant_id, id, order_id, author, text_sealed, created_at)
    select ${tx.scope.merchantId}, id, order_id, ${tx.scope.actor}, ${tx.keys.seal(text)}::bytea,
      ${tx.clock.now()}::timestamptz
    from json_to_recordset(${jsonRows(notes)}::json) as note(id text, order_id text)`.execute(tx)
  await sql`
    update orders set note_count = note_count + 1
    where merchant_id = ${tx.scope.merchantId} and id = any(${notes.map(note => note.order_id)}::text[])`.execute(
    tx,
  )
  await tellOfTouched(
    tx,
    notes.map(note => ({ orderId: note.order_id, kind: 'order.noted', detail: { noteId: note.id } })),
  )
  return [...refused, ...notes.map(note => done(note.order_id, { noteId: note.id }))]
}

/**
 * Writes a note on one order and returns its id.
 * @throws Refusal `order.unknown`
 */
export async function addNote(tx: Tx, orderId: string, text: string): Promise<string> {
  const { undo } = orThrow(await addNotes(tx, [orderId], text))
  return (undo as { noteId: string }).noteId
}
