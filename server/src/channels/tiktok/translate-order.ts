import type {
  Deadlines,
  Milestones,
  OrderFlag,
  OrderSnapshot,
  OrderType,
  PaymentKind,
} from '../../orders/order-snapshot.ts'
import { present } from './present.ts'
import type { Doubt } from './read-amount.ts'
import { translateBuyer } from './translate-buyer.ts'
import { translateMoney } from './translate-money.ts'
import { translatePieces } from './translate-pieces.ts'
import { type WireOrder, wireOrder } from './wire-order.ts'

export type Translated = { order: OrderSnapshot; doubts: Doubt[] }

/**
 * An order of the platform's search or detail in our words. Never refuses one that has an id: unknown words are
 * kept, missing parts stay absent, and what could not be read is named in `doubts`. Undefined without an id.
 * @param seenAt when the question was asked, by our clock
 * @param currency of the shop, for an order that names none
 */
export function translateOrder(
  wire: unknown,
  { seenAt, currency: shopCurrency }: { seenAt: Date; currency: string },
): Translated | undefined {
  const read = wireOrder.safeParse(wire)
  if (!read.success) return undefined
  const order = read.data
  const doubts: Doubt[] = []
  const currency = order.payment.currency ?? order.line_items[0]?.currency ?? shopCurrency
  const money = translateMoney(order.payment, currency, doubts)
  const status = canonicalStatus(order.status)
  const placedAt = order.create_time ?? order.paid_time ?? order.update_time
  if (!placedAt) doubts.push('create_time is missing')
  if (!order.status) doubts.push('status is missing')
  const snapshot: OrderSnapshot = {
    source: 'api',
    channelOrderId: order.id,
    version: order.update_time ?? placedAt ?? new Date(0),
    seenAt,
    orderType: orderTypeOf(order),
    channelStatus: status,
    placedAt: placedAt ?? seenAt,
    deadlines: deadlinesOf(order),
    milestones: milestonesOf(order),
    money,
    payment: { ...present({ method: order.payment_method_name }), kind: paymentKindOf(order, money.total) },
    fulfillmentBy: fulfillmentBy(order),
    flags: flagsOf(order),
    buyer: translateBuyer(order),
    pieces: translatePieces(order, currency, doubts),
    raw: JSON.stringify(wire),
    ...optionalParts(order, status),
  }
  return { order: snapshot, doubts }
}

/** Every word but the seller's own is a warehouse of the platform or of a partner (`…_DILAYANI_TOKOPEDIA`). */
function fulfillmentBy(order: WireOrder): 'seller' | 'platform' {
  return (order.fulfillment_type ?? 'FULFILLMENT_BY_SELLER') === 'FULFILLMENT_BY_SELLER'
    ? 'seller'
    : 'platform'
}

/** The order object says CANCELLED, webhooks and old answers say CANCEL: one word of ours for both. */
function canonicalStatus(status: string | undefined): string {
  return status === 'CANCEL' ? 'CANCELLED' : (status ?? 'UNKNOWN')
}

function optionalParts(order: WireOrder, status: string) {
  const { cancellation_initiator: by, cancel_reason: reason } = order
  const shipping = { TIKTOK: 'platform', SELLER: 'seller' } as const
  return present({
    paidAt: order.paid_time,
    holdUntil: status === 'ON_HOLD' ? holdEnd(order) : undefined,
    shippingType: Object.entries(shipping).find(([word]) => word === order.shipping_type)?.[1],
    deliveryOption: order.delivery_option_name ?? order.delivery_option_id,
    warehouseId: order.warehouse_id,
    buyerMessage: order.buyer_message,
    sellerNote: order.seller_note,
    cancellation: by || reason ? present({ by, reason }) : undefined,
  })
}

const remorseHourMs = 3_600_000

/** The hold hour runs from payment; a pre-order is held until its release (fact sheet §5.1). */
function holdEnd(order: WireOrder): Date | undefined {
  if (order.order_type === 'PRE_ORDER' && order.release_date) return order.release_date
  const since = order.paid_time ?? order.create_time
  return since && new Date(since.getTime() + remorseHourMs)
}

const orderTypeWords: Record<string, OrderType> = {
  NORMAL: 'normal',
  PRE_ORDER: 'pre_order',
  MADE_TO_ORDER: 'made_to_order',
  BACK_ORDER: 'back_order',
  ZERO_LOTTERY: 'lottery',
}

/** `sku_type` of a line is the deprecated ancestor of `order_type`. */
function orderTypeOf(order: WireOrder): OrderType {
  const word = order.order_type ?? order.line_items.find(line => line.sku_type)?.sku_type ?? 'NORMAL'
  return orderTypeWords[word] ?? 'other'
}

/** Nothing to pay is a kind of its own: samples and replacements are no sales. */
function paymentKindOf(order: WireOrder, total: bigint): PaymentKind {
  if (order.is_cod) return 'cod'
  return total === 0n && order.payment.total_amount !== undefined ? 'free' : 'prepaid'
}

/**
 * The platform's due times. `cancel_order_sla_time` is deprecated and means the next of the two cancellations,
 * `recommended_shipping_time` repeats `tts_sla_time`: both only stand in where the others are absent.
 */
function deadlinesOf(order: WireOrder): Deadlines {
  const arranged = order.rts_time !== undefined
  const oldCancel = order.cancel_order_sla_time
  return present({
    arrange: order.rts_sla_time,
    handOver: order.tts_sla_time ?? order.recommended_shipping_time,
    arrangeOrCancel: order.shipping_due_time ?? (arranged ? undefined : oldCancel),
    handOverOrCancel: order.collection_due_time ?? (arranged ? oldCancel : undefined),
    deliver: order.delivery_sla_time ?? order.delivery_option_required_delivery_time,
    deliverOrCancel: order.delivery_due_time,
    release: order.release_date,
  })
}

function milestonesOf(order: WireOrder): Milestones {
  return present({
    arranged: order.rts_time,
    handedOver: order.collection_time,
    delivered: order.delivery_time,
    canceled: order.cancel_time,
    cancelRequested: order.request_cancel_time,
  })
}

function flagsOf(order: WireOrder): OrderFlag[] {
  const type = orderTypeOf(order)
  const is: Partial<Record<OrderFlag, boolean>> = {
    cod: order.is_cod,
    pre_order: type === 'pre_order',
    made_to_order: type === 'made_to_order',
    sample: order.is_sample_order,
    gift: order.line_items.some(line => line.is_gift),
    replacement: order.is_replacement_order,
    exchange: order.is_exchange_order,
    combined: order.split_or_combine_tag === 'COMBINED',
    split: order.split_or_combine_tag === 'SPLIT',
    fulfilled_by_platform: fulfillmentBy(order) === 'platform',
    cancel_requested: order.is_buyer_request_cancel,
    address_changed: order.has_updated_recipient_address,
    dangerous_goods: order.line_items.some(line => line.is_dangerous_good),
  }
  return (Object.keys(is) as OrderFlag[]).filter(flag => is[flag])
}
