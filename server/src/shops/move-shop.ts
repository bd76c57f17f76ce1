import type { Tx } from '../kernel/database.ts'
import { move } from '../kernel/lifecycle.ts'
import { announce } from '../kernel/live.ts'
import { shopLife } from './shop-life.ts'

/**
 * Connects, disconnects, expires or deauthorizes a shop, with the reason that its page shows; its orders stay.
 * @throws Refusal `shop.unknown`, `shop.cannot-<verb>`
 */
export async function moveShop(
  tx: Tx,
  verb: keyof typeof shopLife.verbs,
  shopId: string,
  reason: string | null = null,
): Promise<void> {
  await move(tx, shopLife, verb, shopId)
  await tx
    .updateTable('shops')
    .set({ state_reason: reason })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', shopId)
    .execute()
  await announce(tx, { topic: 'shop', id: shopId })
}
