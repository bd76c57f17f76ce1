import { flagsOf } from '../order-flags.ts'
import type { OrderSnapshot } from '../order-snapshot.ts'
import { type Standing, standingOf } from '../order-standing.ts'
import type { TermsOf } from '../order-terms.ts'
import { statusMoment } from '../status-moment.ts'
import type { KnownOrder } from './known-orders.ts'
import type { Telling } from './telling.ts'

/** A snapshot that is to be written, with what follows from it. `known` is what it replaces, if anything. */
export type ToldOrder = {
  orderId: string
  snapshot: OrderSnapshot
  hash: string
  known: KnownOrder | null
  standing: Standing
}

export function toldOrder(telling: Telling, orderId: string, known: KnownOrder | null, now: Date): ToldOrder {
  const { snapshot, hash } = telling
  const standing = standingOf({
    channelStatus: snapshot.channelStatus,
    fulfillmentBy: snapshot.fulfillmentBy,
    platformHoldUntil: snapshot.holdUntil ?? null,
    openHolds: known?.openHolds ?? [],
    now,
    deadlines: snapshot.deadlines,
    milestones: snapshot.milestones,
  })
  return { orderId, snapshot, hash, known, standing }
}

/** The row of `orders`, without what belongs to the desk alone (holds, tags, notes). */
export function orderRowOf({ orderId, snapshot, hash, standing }: ToldOrder, termsOf: TermsOf) {
  const flags = flagsOf(snapshot)
  return {
    id: orderId,
    channel_order_id: snapshot.channelOrderId,
    source: snapshot.source,
    order_type: snapshot.orderType,
    channel_status: snapshot.channelStatus,
    channel_version: snapshot.version.getTime(),
    seen_at: snapshot.seenAt,
    content_hash: hash,
    stage: standing.stage,
    stage_since: statusMoment(snapshot),
    placed_at: snapshot.placedAt,
    paid_at: snapshot.paidAt,
    platform_hold_until: snapshot.holdUntil,
    due_at: standing.due?.at,
    due_kind: standing.due?.kind,
    currency: snapshot.money.currency,
    total_amount: String(snapshot.money.total),
    payment_kind: snapshot.payment.kind,
    fulfillment_by: snapshot.fulfillmentBy,
    carrier: snapshot.pieces.find(piece => piece.carrier)?.carrier,
    tracking_numbers: [...new Set(snapshot.pieces.flatMap(piece => piece.trackingNumber ?? []))],
    country: snapshot.buyer.country,
    flags,
    piece_count: snapshot.pieces.length,
    terms: termsOf(snapshot, flags),
  }
}
