import type { Tx } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'

/** @throws Refusal `view.unknown` when there is no such view of whoever asks; shared ones are their maker's to remove. */
export async function removeView(tx: Tx, viewId: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_views')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', viewId)
    .where('account_id', '=', tx.scope.actor)
    .executeTakeFirst()
  if (numDeletedRows === 0n) {
    throw new Refusal('unknown', 'view.unknown', 'This view is not one of yours.')
  }
}
