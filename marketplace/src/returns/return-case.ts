import type { Line, Order } from '../orders/order.ts'
import type { Shop } from '../shop/shop.ts'

export type ReturnType = 'REFUND' | 'RETURN_AND_REFUND' | 'REPLACEMENT'

export type ReturnStatus =
  | 'RETURN_OR_REFUND_REQUEST_PENDING'
  | 'REFUND_OR_RETURN_REQUEST_REJECT'
  | 'AWAITING_BUYER_SHIP'
  | 'BUYER_SHIPPED_ITEM'
  | 'REJECT_RECEIVE_PACKAGE'
  | 'RETURN_OR_REFUND_REQUEST_SUCCESS'
  | 'RETURN_OR_REFUND_REQUEST_CANCEL'
  | 'RETURN_OR_REFUND_REQUEST_COMPLETE'
  | 'REPLACEMENT_REQUEST_PENDING'
  | 'REPLACEMENT_REQUEST_REJECT'
  | 'REPLACEMENT_REQUEST_REFUND_SUCCESS'
  | 'REPLACEMENT_REQUEST_CANCEL'
  | 'REPLACEMENT_REQUEST_COMPLETE'
  | 'AWAITING_BUYER_RESPONSE'

export type SellerAction =
  | 'SELLER_RESPOND_REFUND'
  | 'SELLER_RESPOND_RETURN'
  | 'SELLER_RESPOND_RECEIVE_PACKAGE'
  | 'SELLER_RESPOND_REPLACEMENT'

export type ReturnRole = 'BUYER' | 'SELLER' | 'OPERATOR' | 'SYSTEM'

/** One entry of a return's history, as the records endpoint tells it. */
export type ReturnRecord = {
  at: number
  role: ReturnRole
  event: string
  description: string
  reason?: string
  note?: string
}

/** A buyer's claim for money, or goods, back; times in unix seconds, money in minor units. */
export type ReturnCase = {
  id: string
  seq: number
  shop: Shop
  order: Order
  createTime: number
  updateTime: number
  type: ReturnType
  status: ReturnStatus
  role: ReturnRole
  /** The platform's reason key. */
  reason: string
  items: { id: string; line: Line }[]
  /** What the seller owes, and by when; silence approves. */
  nextAction: { action: SellerAction; deadline: number } | undefined
  /** What the seller offered instead of the whole refund. */
  partialRefund: bigint | undefined
  buyerRejectedPartial: boolean
  buyerKeepsItem: boolean
  arbitration: 'IN_PROGRESS' | 'SUPPORT_BUYER' | 'SUPPORT_SELLER' | 'CLOSED' | undefined
  /** The way back; empty until the buyer has sent the goods. */
  carrier: { id: string; name: string } | undefined
  trackingNumber: string
  arrivedAt: number | undefined
  records: ReturnRecord[]
}

const FINAL: ReturnStatus[] = [
  'RETURN_OR_REFUND_REQUEST_CANCEL',
  'RETURN_OR_REFUND_REQUEST_COMPLETE',
  'REPLACEMENT_REQUEST_CANCEL',
  'REPLACEMENT_REQUEST_COMPLETE',
  'REPLACEMENT_REQUEST_REFUND_SUCCESS',
]

/** Nothing more will happen to the return. */
export const isFinal = (status: ReturnStatus) => FINAL.includes(status)
