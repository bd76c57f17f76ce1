import type { Tx } from '../kernel/database.ts'
import { move } from '../kernel/lifecycle.ts'
import { Refusal } from '../kernel/refusal.ts'
import { batchLife } from './batches/batch-life.ts'
import { batchRow } from './batches/batch-row.ts'
import { enqueueBatch } from './start-batch.ts'

/**
 * Begins to put back what a finished batch changed, and only that; the work goes on by itself.
 * @throws Refusal `batch.unknown`, `batch.cannot-undo`, `batch.nothing-to-undo`
 */
export async function undoBatch(tx: Tx, batchId: string): Promise<void> {
  await move(tx, batchLife, 'undo', batchId)
  const { done } = await batchRow(tx, batchId)
  if (done === 0) {
    throw new Refusal('conflict', 'batch.nothing-to-undo', 'This batch changed nothing.')
  }
  await enqueueBatch(tx, batchId)
}
