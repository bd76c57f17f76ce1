import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { SavedView } from './saved-views.ts'

/** Keeps a list's filters under a name, for oneself or for all. */
export async function saveView(
  tx: Tx,
  { name, query, shared }: Pick<SavedView, 'name' | 'query' | 'shared'>,
): Promise<SavedView> {
  const id = newId('viw')
  await tx
    .insertInto('saved_views')
    .values({
      merchant_id: tx.scope.merchantId,
      id,
      account_id: tx.scope.actor,
      name,
      query_sealed: tx.keys.seal(query),
      shared,
      created_at: tx.clock.now(),
    })
    .execute()
  return { id, name, query, shared, mine: true }
}
