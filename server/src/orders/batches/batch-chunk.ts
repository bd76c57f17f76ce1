import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { announce } from '../../kernel/live.ts'
import type { Decided } from '../decided.ts'
import { jsonRows } from '../recording/json-rows.ts'
import type { DoneItem } from './undo-action.ts'

/** Orders decided in one transaction: large enough to be quick, small enough to show progress and to share locks. */
const chunkSize = 200

/** What an item was before a chunk took it: waiting to be done, or done and to be undone. */
export type Before = 'waiting' | 'done'

/** The next items of a batch that are still in this state, locked. */
export async function nextItems(tx: Tx, batchId: string, outcome: Before): Promise<DoneItem[]> {
  const { rows } = await sql<DoneItem>`
    select order_id as "orderId", undo from batch_items
    where merchant_id = ${tx.scope.merchantId} and batch_id = ${batchId} and outcome = ${outcome} and code is null
    order by order_id limit ${sql.lit(chunkSize)} for update`.execute(tx)
  return rows
}

export type ItemOutcome = Decided & { outcome: 'done' | 'refused' | 'undone' }

/** Writes what became of items, moves the batch's figures along, and tells open browsers. */
export async function writeOutcomes(
  tx: Tx,
  batchId: string,
  before: Before,
  items: readonly ItemOutcome[],
): Promise<void> {
  const rows = items.map(({ orderId, outcome, refusal, undo }) => ({
    order_id: orderId,
    outcome,
    code: refusal?.code,
    message: refusal?.message,
    undo,
  }))
  await sql`
    update batch_items set outcome = decided.outcome, code = decided.code, message = decided.message,
      undo = coalesce(decided.undo, batch_items.undo)
    from json_to_recordset(${jsonRows(rows)}::json)
      as decided(order_id text, outcome text, code text, message text, undo jsonb)
    where batch_items.merchant_id = ${tx.scope.merchantId} and batch_items.batch_id = ${batchId}
      and batch_items.order_id = decided.order_id`.execute(tx)
  const count = (outcome: ItemOutcome['outcome']) => items.filter(item => item.outcome === outcome).length
  const done = count('done') - (before === 'done' ? items.length : 0)
  await sql`
    update batches set done = done + ${done}::integer,
      refused = refused + ${count('refused')}::integer
    where merchant_id = ${tx.scope.merchantId} and id = ${batchId}`.execute(tx)
  await announce(tx, { topic: 'batch', id: batchId })
}
