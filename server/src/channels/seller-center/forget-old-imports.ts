import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { cancelImport } from './cancel-import.ts'

const day = 24 * 3_600_000

/**
 * Imports that nobody finished hold buyers' data: an upload that broke off without an end is deleted after a day, what
 * nobody applied, or was cut off for good, is canceled after a week. Done whenever a new file comes.
 */
export async function forgetOldImports(tx: Tx): Promise<void> {
  const now = tx.clock.now().getTime()
  await sql`
    delete from imports
    where merchant_id = ${tx.scope.merchantId} and state = 'receiving' and created_at < ${new Date(now - day)}`.execute(
    tx,
  )
  const { rows } = await sql<{ id: string }>`
    select id from imports
    where merchant_id = ${tx.scope.merchantId} and state in ('reading', 'ready', 'applying') and created_at < ${new Date(now - 7 * day)}
    order by id for update skip locked`.execute(tx)
  for (const { id } of rows) await cancelImport(tx, id)
}
