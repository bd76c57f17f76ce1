import type { Tx } from '../kernel/database.ts'
import { orThrow } from './decided.ts'
import type { HoldReason } from './hold-reasons.ts'
import { releaseOrders } from './release-orders.ts'

/**
 * Ends the holds of one order, or the one for a reason.
 * @throws Refusal `order.unknown`, `order.not-held`
 */
export async function releaseOrder(tx: Tx, orderId: string, reason?: HoldReason): Promise<void> {
  orThrow(await releaseOrders(tx, [orderId], { reason }))
}
