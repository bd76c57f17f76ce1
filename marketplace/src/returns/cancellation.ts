import type { Line, Order, Role } from '../orders/order.ts'
import type { Shop } from '../shop/shop.ts'

export type CancelStatus =
  | 'CANCELLATION_REQUEST_PENDING'
  | 'CANCELLATION_REQUEST_SUCCESS'
  | 'CANCELLATION_REQUEST_CANCEL'
  | 'CANCELLATION_REQUEST_COMPLETE'

/** A wish to cancel pieces of one order, or the record of a cancellation that asked nobody. */
export type Cancellation = {
  id: string
  seq: number
  shop: Shop
  order: Order
  createTime: number
  updateTime: number
  status: CancelStatus
  /** BUYER_CANCEL needs the seller's answer, CANCEL does not. */
  kind: 'CANCEL' | 'BUYER_CANCEL'
  role: Role
  /** The platform's reason key. */
  reason: string
  items: { id: string; line: Line }[]
  /** By when the seller must answer; silence approves. */
  deadline: number | undefined
  /** Whether money had been paid that goes back. */
  paid: boolean
}
