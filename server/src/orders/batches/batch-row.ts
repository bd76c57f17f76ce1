import type { Db } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { BatchAction, BatchView } from '../batch-action.ts'
import { openAction } from './action-words.ts'

export type Batch = {
  id: string
  action: BatchAction
  actor: string
  state: BatchView['state']
  total: number
  done: number
  refused: number
  createdAt: Date
}

/** @throws Refusal `batch.unknown` */
export async function batchRow(db: Db, batchId: string): Promise<Batch> {
  const row = await db
    .selectFrom('batches')
    .selectAll()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'batch.unknown', `There is no batch ${batchId}.`)
  const { id, actor, total, done, refused, created_at: createdAt } = row
  const action = openAction(db.keys, { action: row.action as BatchAction, sealed: row.text_sealed })
  return { id, action, actor, state: row.state as BatchView['state'], total, done, refused, createdAt }
}
