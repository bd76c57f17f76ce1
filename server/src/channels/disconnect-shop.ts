import type { Tx } from '../kernel/database.ts'
import { enqueue } from '../kernel/work.ts'
import { moveShop } from '../shops/move-shop.ts'
import { shopWork, workKinds } from './start-reading.ts'

/**
 * Nothing of the shop is asked for any more; its orders stay. The platform is told not to send its webhooks, and a
 * back-fill that is under way goes on when the shop is connected again.
 * @throws Refusal `shop.unknown`, `shop.cannot-disconnect`
 */
export async function disconnectShop(tx: Tx, shopId: string): Promise<void> {
  await moveShop(tx, 'disconnect', shopId, `by ${tx.scope.actor}`)
  await enqueue(tx, [shopWork(workKinds.removeWebhooks, shopId)])
}
