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
    .selectFrom('order_payloads as payload')
    .innerJoin('payload_bundles as bundle', join =>
      join
        .onRef('bundle.merchant_id', '=', 'payload.merchant_id')
        .onRef('bundle.id', '=', 'payload.bundle_id'),
    )
    .select(['payload.source', 'payload.received_at', 'payload.place', 'bundle.body_sealed'])
    .where('payload.merchant_id', '=', db.scope.merchantId)
    .where('payload.order_id', '=', orderId)
    .where('payload.id', '=', payloadId)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'payload.unknown', `This order has no answer ${payloadId}.`)
  const bodies = JSON.parse(zstdDecompressSync(db.keys.open(row.body_sealed)).toString('utf8')) as string[]
  return { source: row.source, receivedAt: row.received_at.toISOString(), body: bodies[row.place] ?? '' }
}
