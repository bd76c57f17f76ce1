import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../kernel/database.ts'
import { announce } from '../kernel/live.ts'
import { Refusal } from '../kernel/refusal.ts'

export const workStates = ['ready', 'running', 'dead'] as const

export const workItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    lane: z.string(),
    state: z.enum(workStates),
    attempts: z.number().int(),
    lastError: z.string().nullable(),
    runAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WorkItem' })
export type WorkItem = z.output<typeof workItem>

/** The latest 200 rows of work in a state. Their payload stays here: it may speak of buyers. */
export async function listWork(db: Db, state: (typeof workStates)[number]): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom('work')
    .select(['id', 'kind', 'lane', 'attempts', 'last_error as lastError'])
    .select(['run_at as runAt', 'created_at as createdAt'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('state', '=', state)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(row => ({
    ...row,
    state,
    runAt: row.runAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  }))
}

/**
 * Puts parked work back into its lane.
 * @throws Refusal `work.cannot-retry` when there is no such row or it is not parked
 */
export async function retryWork(tx: Tx, id: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update work set state = 'ready', attempts = 0, run_at = ${tx.clock.now()}
    where merchant_id = ${tx.scope.merchantId} and id = ${id} and state = 'dead'`.execute(tx)
  if (numAffectedRows === 0n) {
    throw new Refusal('conflict', 'work.cannot-retry', 'Only work that was given up can be tried again.')
  }
  await announce(tx, { topic: 'work' })
}
