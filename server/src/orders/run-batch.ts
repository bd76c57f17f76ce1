import type { Database, Tx } from '../kernel/database.ts'
import { move } from '../kernel/lifecycle.ts'
import { announce } from '../kernel/live.ts'
import type { Actor, Scope } from '../kernel/scope.ts'
import type { WorkHandler } from '../kernel/worker.ts'
import { applyAction } from './batches/apply-action.ts'
import { nextItems, writeOutcomes } from './batches/batch-chunk.ts'
import { batchLife } from './batches/batch-life.ts'
import { type Batch, batchRow } from './batches/batch-row.ts'
import { undoAction } from './batches/undo-action.ts'
import { batchWorkKind } from './start-batch.ts'

/**
 * Does a batch, or undoes it, chunk by chunk on behalf of whoever started it. Each chunk is one transaction with its
 * own outcomes, so a crash in the middle goes on where it stopped and nothing is done twice.
 */
export const batchWork: WorkHandler = {
  kind: batchWorkKind,
  async run({ database, scope, payload, signal }) {
    const { batchId } = payload as { batchId: string }
    const batch = await batchRow(database.reader(scope), batchId)
    if (batch.state !== 'running' && batch.state !== 'undoing') return
    const behalf: Scope = { ...scope, actor: batch.actor as Actor }
    while (await runChunk(database, behalf, batch)) signal.throwIfAborted()
  },
}

/** True while there may be more. */
function runChunk(database: Database, scope: Scope, batch: Batch): Promise<boolean> {
  return database.transaction(scope, tx =>
    batch.state === 'running' ? doChunk(tx, batch) : undoChunk(tx, batch),
  )
}

async function doChunk(tx: Tx, batch: Batch): Promise<boolean> {
  const items = await nextItems(tx, batch.id, 'waiting')
  if (items.length === 0) return end(tx, batch, 'finish')
  const decided = await applyAction(
    tx,
    batch.action,
    items.map(item => item.orderId),
  )
  await writeOutcomes(
    tx,
    batch.id,
    'waiting',
    decided.map(one => ({ ...one, outcome: one.refusal ? 'refused' : 'done' })),
  )
  return true
}

async function undoChunk(tx: Tx, batch: Batch): Promise<boolean> {
  const items = await nextItems(tx, batch.id, 'done')
  if (items.length === 0) return end(tx, batch, 'endUndo')
  const decided = await undoAction(tx, batch.action, items)
  const refused = new Map(decided.map(one => [one.orderId, one.refusal]))
  await writeOutcomes(
    tx,
    batch.id,
    'done',
    items.map(({ orderId }) => {
      // What cannot be put back stays done, with the reason why.
      const refusal = refused.get(orderId) ?? null
      return { orderId, refusal, undo: null, outcome: refusal ? 'done' : 'undone' }
    }),
  )
  return true
}

async function end(tx: Tx, batch: Batch, verb: 'finish' | 'endUndo'): Promise<false> {
  await move(tx, batchLife, verb, batch.id)
  await tx
    .updateTable('batches')
    .set({ finished_at: tx.clock.now() })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', batch.id)
    .execute()
  await announce(tx, { topic: 'batch', id: batch.id })
  return false
}
