import { z } from 'zod'
import type { Db } from '../kernel/database.ts'

export const savedView = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string().describe('The URL query string of the list'),
    shared: z.boolean(),
    mine: z.boolean(),
  })
  .meta({ id: 'SavedView' })
export type SavedView = z.output<typeof savedView>

/** The views that whoever asks has saved, and those that others share, by name. */
export async function savedViews(db: Db): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .select(['id', 'name', 'query_sealed', 'shared', 'account_id'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where(either => either.or([either('account_id', '=', db.scope.actor), either('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    query: db.keys.openText(row.query_sealed),
    shared: row.shared,
    mine: row.account_id === db.scope.actor,
  }))
}
