import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import { announce } from './live.ts'
import type { Json } from './schema.generated.ts'

/** Something to be done after this transaction has committed, at least once, in the order of its lane. */
export type NewWork = {
  kind: string
  /** Rows of one lane are done one after the other, in the order in which they were put there. */
  lane: string
  /** At most one row of a kind waits under a key: putting it there again only brings it forward. */
  key?: string
  payload: Json
  runAt?: Date
}

/** Writes work in the same transaction as the change that wants it, so that neither exists without the other. */
export async function enqueue(tx: Tx, work: readonly NewWork[]): Promise<void> {
  if (work.length === 0) return
  const now = tx.clock.now()
  await tx
    .insertInto('work')
    .values(
      work.map(item => ({
        merchant_id: tx.scope.merchantId,
        id: newId('wrk'),
        kind: item.kind,
        lane: item.lane,
        key: item.key ?? null,
        payload: JSON.stringify(item.payload),
        run_at: item.runAt ?? now,
        created_at: now,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['merchant_id', 'kind', 'key']).doUpdateSet({
        // Who runs a row knows it by its `run_at`: a wish that comes meanwhile has to move it, or it would be lost.
        run_at: sql`case when work.state = 'running'
          then greatest(excluded.run_at, work.run_at + interval '1 microsecond')
          else least(work.run_at, excluded.run_at) end`,
        // A dead row comes back to life when somebody wants it again.
        state: sql`case when work.state = 'dead' then 'ready' else work.state end`,
        attempts: sql`case when work.state = 'dead' then 0 else work.attempts end`,
      }),
    )
    .execute()
  await announce(tx, { topic: 'work' })
}
