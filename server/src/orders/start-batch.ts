import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import { enqueue } from '../kernel/work.ts'
import { listShops } from '../shops/list-shops.ts'
import type { BatchAction, OrderSelection } from './batch-action.ts'
import { sealAction } from './batches/action-words.ts'
import { orderWhere } from './finding/order-where.ts'

export const batchWorkKind = 'orders.run-batch'

/** More than this at once is a mistake in the filter rather than a plan. */
const mostOrders = 50_000

/**
 * Begins to do one thing to many orders: these, or all that match a filter at this moment. Which ones is written
 * down now; the work goes on by itself (see `run-batch.ts`). Returns the batch's id.
 * @throws Refusal `batch.empty`, `batch.too-many` (more than 50,000), `hold.needs-note`
 */
export async function startBatch(
  tx: Tx,
  { action, selection }: { action: BatchAction; selection: OrderSelection },
): Promise<string> {
  if (action.kind === 'hold' && action.reason === 'other' && !action.note?.trim()) {
    throw new Refusal('invalid', 'hold.needs-note', 'Say in a note why these orders are held.')
  }
  const id = newId('bat')
  const kept = sealAction(tx.keys, action)
  await tx
    .insertInto('batches')
    .values({
      merchant_id: tx.scope.merchantId,
      id,
      action: JSON.stringify(kept.action),
      text_sealed: kept.sealed,
      actor: tx.scope.actor,
      state: 'running',
      total: 0,
      created_at: tx.clock.now(),
    })
    .execute()
  const total = await takeOrders(tx, id, selection)
  if (total === 0) throw new Refusal('invalid', 'batch.empty', 'No order matches; choose some first.')
  if (total > mostOrders) {
    const message = `More than ${mostOrders} orders match; narrow the filter.`
    throw new Refusal('invalid', 'batch.too-many', message, { most: mostOrders })
  }
  await sql`
    update batches set total = ${total}
    where merchant_id = ${tx.scope.merchantId} and id = ${id}`.execute(tx)
  await enqueueBatch(tx, id)
  return id
}

/** Without a key: a wish that meets the end of the run before it must not be taken for the same wish. */
export async function enqueueBatch(tx: Tx, batchId: string): Promise<void> {
  await enqueue(tx, [{ kind: batchWorkKind, lane: `batch:${batchId}`, payload: { batchId } }])
}

async function takeOrders(tx: Tx, batchId: string, selection: OrderSelection): Promise<number> {
  const ids = 'ids' in selection ? chosen(selection.ids) : await matching(tx, selection)
  if (!ids) return 0
  const { numAffectedRows } = await sql`
    insert into batch_items (merchant_id, batch_id, order_id)
    select ${tx.scope.merchantId}, ${batchId}, id from (${ids}) selected
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

function chosen(ids: readonly string[]) {
  return sql`select id from unnest(${ids}::text[]) as id`
}

async function matching(tx: Tx, { filter, except }: Exclude<OrderSelection, { ids: string[] }>) {
  const where = orderWhere(tx, filter, await listShops(tx))
  if (!where) return null
  const stage = filter.stage ? sql`and o.stage = ${filter.stage}` : sql``
  return sql`
    select o.id from orders o where ${where} ${stage} and o.id <> all(${except}::text[])
    limit ${sql.lit(mostOrders + 1)}`
}
