import type { Tx } from '../kernel/database.ts'
import { orderSheet } from './finding/order-sheet.ts'
import type { RecipientView } from './order-views.ts'
import { recipientOf } from './recipient-of.ts'
import { recordReveal } from './record-reveal.ts'

/**
 * The whole recipient of an order. That it was shown is recorded in the same transaction.
 * @throws Refusal `order.unknown`, `keys.cannot-open`
 */
export async function revealBuyer(tx: Tx, orderId: string, reason?: string): Promise<RecipientView> {
  const sheet = await orderSheet(tx, orderId)
  await recordReveal(tx, 'buyer.revealed', orderId, reason ? { reason } : {})
  return recipientOf(sheet.private, true)
}
