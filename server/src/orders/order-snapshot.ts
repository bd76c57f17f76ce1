/**
 * An order as a channel tells it, in our words. `channels/tiktok/translate-order.ts` and
 * `channels/seller-center/translate-rows.ts` make it; `record-channel-orders.ts` records it. No I/O, no ids of ours.
 */
export type OrderSnapshot = {
  source: 'api' | 'file'
  channelOrderId: string
  /** The platform's update_time, or for a file the latest moment that it names for this order. */
  version: Date
  /** When the question was asked. Of two answers of one version the later asked one wins. */
  seenAt: Date
  orderType: OrderType
  channelStatus: ChannelStatus
  placedAt: Date
  paidAt?: Date
  /** End of the platform's hold (remorse) hour while the order is in it; the order may not be worked before. */
  holdUntil?: Date
  deadlines: Deadlines
  /** What has happened on the platform, as far as it says when. */
  milestones: Milestones
  money: OrderMoney
  payment: { method?: string; kind: PaymentKind }
  fulfillmentBy: 'seller' | 'platform'
  shippingType?: 'platform' | 'seller'
  deliveryOption?: string
  warehouseId?: string
  flags: OrderFlag[]
  buyer: BuyerSnapshot
  buyerMessage?: string
  sellerNote?: string
  cancellation?: { by?: string; reason?: string }
  pieces: PieceSnapshot[]
  /** The answer as it came, kept sealed: JSON text of the API, or the rows of the file as JSON. */
  raw: string
}

/** Words of the platform's `status` (fact sheet §5.1). A word that we do not know is kept as it is. */
export type ChannelStatus =
  | 'UNPAID'
  | 'ON_HOLD'
  | 'AWAITING_SHIPMENT'
  | 'PARTIALLY_SHIPPING'
  | 'AWAITING_COLLECTION'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'CANCELLED'
  | (string & {})

export const orderTypes = ['normal', 'pre_order', 'made_to_order', 'back_order', 'lottery', 'other'] as const
export type OrderType = (typeof orderTypes)[number]

export const paymentKinds = ['prepaid', 'cod', 'free'] as const
export type PaymentKind = (typeof paymentKinds)[number]

export const orderFlags = [
  'cod',
  'pre_order',
  'made_to_order',
  'sample',
  'gift',
  'replacement',
  'exchange',
  'combined',
  'split',
  'fulfilled_by_platform',
  'cancel_requested',
  'address_changed',
  'dangerous_goods',
] as const
export type OrderFlag = (typeof orderFlags)[number]

/** The platform's own due times, in its words made ours; each is a moment after which something bad happens. */
export type Deadlines = {
  /** rts_sla_time: arranged (AWAITING_COLLECTION) by then, else it counts as late dispatch. */
  arrange?: Date
  /** tts_sla_time: scanned by the carrier by then, else it counts as late dispatch. */
  handOver?: Date
  /** shipping_due_time: canceled by the platform if not arranged by then. */
  arrangeOrCancel?: Date
  /** collection_due_time: canceled by the platform if not scanned by then. */
  handOverOrCancel?: Date
  /** delivery_sla_time, else delivery_option_required_delivery_time: promised to the buyer. */
  deliver?: Date
  /** delivery_due_time: canceled by the platform if not delivered by then. */
  deliverOrCancel?: Date
  /** release_date of a pre-order: not to be shipped before it. */
  release?: Date
}

export type Milestones = {
  arranged?: Date
  handedOver?: Date
  delivered?: Date
  canceled?: Date
  cancelRequested?: Date
}

/** Minor units of `currency`. Absent is not zero: a part that the source does not name stays absent. */
export type OrderMoney = {
  currency: string
  total: bigint
  parts: { [part in MoneyPart]?: bigint }
}

export const moneyParts = [
  'list_price',
  'seller_discount',
  'platform_discount',
  'subtotal',
  'list_shipping',
  'shipping_seller_discount',
  'shipping_platform_discount',
  'shipping_cofunded_discount',
  'shipping',
  'payment_platform_discount',
  'tax',
  'retail_delivery_fee',
  'small_order_fee',
  'buyer_service_fee',
  'handling_fee',
  'insurance_fee',
  'item_insurance_fee',
  'distance_fee',
  'distance_shipping_fee',
  'refunded',
] as const
export type MoneyPart = (typeof moneyParts)[number]

/** Personal data: sealed at rest, shown masked. Parts that the platform masks or omits come as they come. */
export type BuyerSnapshot = {
  channelBuyerId?: string
  nickname?: string
  email?: string
  name?: string
  phone?: string
  country?: string
  postalCode?: string
  /** From the largest division to the smallest, without the country. */
  regions: string[]
  addressLines: string[]
  fullAddress?: string
  deliveryInstruction?: string
}

/** One unit of goods: the platform's line items carry no quantity. */
export type PieceSnapshot = {
  /** The platform's line id; for files, which have none, `<sku id>#<n>`. */
  channelLineId: string
  channelProductId?: string
  channelSkuId?: string
  sellerSku: string
  productName: string
  variation: string
  pictureUrl?: string
  listPrice?: bigint
  /** What the buyer pays for the piece before tax and shipping. */
  unitPrice?: bigint
  sellerDiscount?: bigint
  platformDiscount?: bigint
  channelStatus: string
  channelPackageId?: string
  trackingNumber?: string
  carrier?: string
  isGift: boolean
  canceled: boolean
  cancelReason?: string
}
