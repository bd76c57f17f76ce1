import type { Tx } from '../kernel/database.ts'
import { orThrow } from './decided.ts'
import { holdOrders } from './hold-orders.ts'
import type { HoldReason } from './hold-reasons.ts'

/**
 * Keeps one order back for a reason.
 * @throws Refusal `order.unknown`, `order.finished`, `order.already-held`, `hold.needs-note`
 */
export async function holdOrder(
  tx: Tx,
  orderId: string,
  hold: { reason: HoldReason; note?: string | undefined },
): Promise<void> {
  orThrow(await holdOrders(tx, [orderId], hold))
}
