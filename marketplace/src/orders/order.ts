import type { Carrier } from '../carriers/carriers.ts'
import type { OrderType } from '../markets/order-type.ts'
import type { Deadlines } from '../markets/ship-by.ts'
import type { Buyer } from '../people/invent-buyer.ts'
import type { Sku } from '../products/product.ts'
import type { Cancellation } from '../returns/cancellation.ts'
import type { ReturnCase } from '../returns/return-case.ts'
import type { DeliveryOption } from '../shop/delivery-option.ts'
import type { Shop } from '../shop/shop.ts'

export type OrderStatus =
  | 'UNPAID'
  | 'ON_HOLD'
  | 'AWAITING_SHIPMENT'
  | 'PARTIALLY_SHIPPING'
  | 'AWAITING_COLLECTION'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'CANCELLED'

export type LineStatus = Exclude<OrderStatus, 'ON_HOLD' | 'PARTIALLY_SHIPPING'>

/** Who cancelled, as the platform spells it. */
export type Role = 'BUYER' | 'SELLER' | 'SYSTEM'

/** One piece. Two cups are two lines. Money in minor units. */
export type Line = {
  id: string
  sku: Sku
  warehouseId: string
  status: LineStatus
  packageId: string | undefined
  originalPrice: bigint
  sellerDiscount: bigint
  platformDiscount: bigint
  /** On top of the price; only where the market's prices come without tax. */
  tax: bigint
  isGift: boolean
  rtsTime: number | undefined
  cancelReason: string | undefined
  cancelUser: Role | undefined
  /** The piece has been refunded after shipping; it cannot be refunded again. */
  refunded: boolean
}

/** What makes an order unlike the ordinary one. */
export type Flavor = {
  isCod: boolean
  isSample: boolean
  isReplacement: boolean
  replacedOrderId: string | undefined
  fulfillment: 'FULFILLMENT_BY_SELLER' | 'FULFILLMENT_BY_TIKTOK'
  orderType: OrderType
  releaseAt: number | undefined
  handlingDays: number | undefined
  autoCombineGroupId: string | undefined
}

/** Times of what really happened, unix seconds. */
type Happened = {
  paid: number | undefined
  rts: number | undefined
  collected: number | undefined
  delivered: number | undefined
  completed: number | undefined
  cancelled: number | undefined
  cancelRequested: number | undefined
}

export type Order = {
  id: string
  seq: number
  shop: Shop
  status: OrderStatus
  createTime: number
  updateTime: number
  happened: Happened
  deadlines: Deadlines | undefined
  flavor: Flavor
  /** Was or will be on hold after payment. */
  isOnHold: boolean
  buyer: Buyer
  recipientUpdated: boolean
  buyerMessage: string
  sellerNote: string
  paymentMethod: string
  deliveryOption: DeliveryOption
  warehouseId: string
  lines: Line[]
  originalShippingFee: bigint
  shippingFeePlatformDiscount: bigint
  shippingFeeSellerDiscount: bigint
  cancelReason: string | undefined
  cancelInitiator: Role | undefined
  isBuyerRequestCancel: boolean
  /** The carrier chosen for the order's label when it is shipped by the platform. */
  carrier: Carrier
  /** Returns that are neither finished nor refused for good. */
  openReturns: number
  /** Everything that was ever asked or decided about cancelling it. */
  cancellations: Cancellation[]
  returns: ReturnCase[]
  /** References of the seller's own systems, by platform name. */
  externalReferences: Map<string, ExternalReference>
}

/** What one of the seller's own systems calls an order and its lines. */
export type ExternalReference = { id: string; lines: { id: string; originId: string }[] }
