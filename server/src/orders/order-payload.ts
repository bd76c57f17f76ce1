import { zstdDecompressSync } from 'node:zlib'
import type { Db } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { orderSheet } from './finding/order-sheet.ts'
import { maskPayload } from './mask-payload.ts'

export type OrderPayload = { source: string; receivedAt: string; body: string }

/**
 * A kept answer of the channel with the buyer covered, as JSON text.
 * @throws Refusal `payload.unknown`, `order.unknown`
 */
export async function maskedPayload(db: Db, orderId: string, payloadId: string): Promise<OrderPayload> {
  const payload = await wholePayload(db, orderId, payloadId)
  const { private: secrets } = await orderSheet(db, orderId)
  return { ...payload, body: maskPayload(payload.body, secrets) }
}

/**
 * The answer as it came. Only for showing to who may see buyers; `reveal-payload.ts` records that it was shown.
 * @throws Refusal `payload.unknown`
 */
export async function wholePayload(db: Db, orderId: string, payloadId: string): Promise<OrderPayload> {
  const row = await db
    .selectFrom('order_payloads')
    .select(['source', 'received_at', 'body_sealed'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .where('id', '=', payloadId)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'payload.unknown', `This order has no answer ${payloadId}.`)
  const body = zstdDecompressSync(db.keys.open(row.body_sealed)).toString('utf8')
  return { source: row.source, receivedAt: row.received_at.toISOString(), body }
}
