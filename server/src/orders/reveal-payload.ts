import type { Tx } from '../kernel/database.ts'
import { type OrderPayload, wholePayload } from './order-payload.ts'
import { recordReveal } from './record-reveal.ts'

/**
 * A kept answer of the channel as it came, buyer and all. That it was shown is recorded in the same transaction.
 * @throws Refusal `payload.unknown`
 */
export async function revealPayload(tx: Tx, orderId: string, payloadId: string): Promise<OrderPayload> {
  const payload = await wholePayload(tx, orderId, payloadId)
  await recordReveal(tx, 'payload.revealed', orderId, { payloadId })
  return payload
}
