import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { move } from '../kernel/lifecycle.ts'
import { Refusal } from '../kernel/refusal.ts'
import { batchLife } from './batches/batch-life.ts'
import { enqueueBatch } from './start-batch.ts'

/**
 * Tries the refused orders of a finished batch again; those that were done stay done.
 * @throws Refusal `batch.unknown`, `batch.cannot-retry`, `batch.nothing-to-retry`
 */
export async function retryBatch(tx: Tx, batchId: string): Promise<void> {
  await move(tx, batchLife, 'retry', batchId)
  const { numAffectedRows } = await sql`
    update batch_items set outcome = 'waiting', code = null, message = null
    where merchant_id = ${tx.scope.merchantId} and batch_id = ${batchId} and outcome = 'refused'`.execute(tx)
  const count = Number(numAffectedRows ?? 0)
  if (count === 0) {
    throw new Refusal('conflict', 'batch.nothing-to-retry', 'No order of this batch was refused.')
  }
  await sql`
    update batches set refused = refused - ${count}::integer
    where merchant_id = ${tx.scope.merchantId} and id = ${batchId}`.execute(tx)
  await enqueueBatch(tx, batchId)
}
