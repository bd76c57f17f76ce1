import type { RecipientAddress } from '../people/recipient-address.ts'

/** An order as an export file tells it. Money in the currency's minor units, times in unix seconds. */
export type ExportOrder = {
  id: string
  /** As the platform spells it. */
  status:
    | 'UNPAID'
    | 'ON_HOLD'
    | 'AWAITING_SHIPMENT'
    | 'PARTIALLY_SHIPPING'
    | 'AWAITING_COLLECTION'
    | 'IN_TRANSIT'
    | 'DELIVERED'
    | 'COMPLETED'
    | 'CANCELLED'
  isPreOrder: boolean
  isCod: boolean
  /** What happened after the sale, if anything. */
  afterSale?: 'cancel' | 'return'
  fulfilledBy: 'seller' | 'platform'
  shippingType: 'TIKTOK' | 'SELLER'
  createdAt: number
  paidAt?: number
  rtsAt?: number
  shippedAt?: number
  deliveredAt?: number
  cancelledAt?: number
  cancelBy?: 'BUYER' | 'SELLER' | 'SYSTEM' | 'OPERATOR'
  cancelReason?: string
  money: ExportMoney
  warehouseName: string
  deliveryOption: string
  shippingProvider?: string
  trackingNumber?: string
  packageId?: string
  paymentMethod: string
  buyerMessage?: string
  buyerNickname?: string
  buyerUsername: string
  sellerNote?: string
  /** Masked already; absent where the platform shows none. */
  recipient?: RecipientAddress
  /** Where the buyer came from, as in `LIVE`, `Video`, `Product card`. */
  orderChannel?: string
  creatorHandle?: string
  /** One per SKU; each becomes a row. */
  lines: readonly ExportLine[]
}

export type ExportMoney = {
  originalShippingFee: bigint
  shippingFeeSellerDiscount: bigint
  shippingFeePlatformDiscount: bigint
  shippingFeeCofundedDiscount: bigint
  /** After all three discounts. */
  shippingFee: bigint
  paymentPlatformDiscount: bigint
  tax: bigint
  retailDeliveryFee: bigint
  /** What the buyer pays for the whole order. */
  orderAmount: bigint
  refundAmount: bigint
}

export type ExportLine = {
  skuId: string
  productId: string
  sellerSku: string
  productName: string
  variation: string
  category: string
  quantity: number
  returnedQuantity: number
  /** For one piece, before discounts. */
  unitPrice: bigint
  /** For all pieces of the line together. */
  platformDiscount: bigint
  sellerDiscount: bigint
  /** Of all pieces together. */
  weightGrams: number
  /** The seller's code of the bundle, where the SKU is a virtual one. */
  bundleSellerSku?: string
}
