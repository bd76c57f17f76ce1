import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { announce } from '../kernel/live.ts'
import { enqueue } from '../kernel/work.ts'
import { shopWork, workKinds } from './start-reading.ts'

const dayMs = 86_400_000

/** How far back a shop is read when it is connected. */
export const defaultBackfillDays = 90

/**
 * Wants everything that was placed within the last `days` days. A back-fill that is under way goes on when it
 * reaches at least as far; otherwise it gives way to the longer one. Returns the id of the one that runs.
 */
export async function beginBackfill(tx: Tx, shopId: string, days = defaultBackfillDays): Promise<string> {
  const merchantId = tx.scope.merchantId
  const now = tx.clock.now()
  const from = new Date(now.getTime() - days * dayMs)
  const running = await tx
    .selectFrom('backfills')
    .select(['id', 'from_at'])
    .where('merchant_id', '=', merchantId)
    .where('shop_id', '=', shopId)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
  if (running && running.from_at <= from) return running.id
  if (running) {
    await tx
      .updateTable('backfills')
      .set({ state: 'stopped', finished_at: now })
      .where('merchant_id', '=', merchantId)
      .where('id', '=', running.id)
      .execute()
  }
  const id = newId('bkf')
  await tx
    .insertInto('backfills')
    .values({
      merchant_id: merchantId,
      id,
      shop_id: shopId,
      from_at: from,
      until_at: now,
      reached_at: now,
      state: 'running',
      started_at: now,
    })
    .execute()
  await enqueue(tx, [shopWork(workKinds.backfill, shopId)])
  await announce(tx, { topic: 'backfill', id })
  return id
}
