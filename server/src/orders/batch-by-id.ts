import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import type { BatchView } from './batch-action.ts'
import { type Batch, batchRow } from './batches/batch-row.ts'

const shownRefusals = 500

/**
 * A batch with its figures and why some orders were refused.
 * @throws Refusal `batch.unknown`
 */
export async function batchById(db: Db, batchId: string): Promise<BatchView> {
  const batch = await batchRow(db, batchId)
  return { ...viewOf(batch), refusals: await refusalsOf(db, batchId) }
}

function viewOf({ actor: _actor, createdAt, ...batch }: Batch): Omit<BatchView, 'refusals'> {
  const canUndo = batch.state === 'finished' && batch.done > 0
  return { ...batch, canUndo, createdAt: createdAt.toISOString() }
}

async function refusalsOf(db: Db, batchId: string): Promise<BatchView['refusals']> {
  const { rows } = await sql<BatchView['refusals'][number]>`
    select i.order_id as "orderId", coalesce(o.channel_order_id, '') as "channelOrderId", i.code,
      coalesce(i.message, '') as message
    from batch_items i left join orders o on o.merchant_id = i.merchant_id and o.id = i.order_id
    where i.merchant_id = ${db.scope.merchantId} and i.batch_id = ${batchId} and i.code is not null
    order by i.order_id limit ${sql.lit(shownRefusals)}`.execute(db)
  return rows
}
