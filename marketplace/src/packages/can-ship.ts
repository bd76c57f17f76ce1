import type { Order } from '../orders/order.ts'
import { pendingCancellation } from '../returns/request-cancel.ts'

/** Whether a seller may ship the order now: it waits for shipping and no wish to cancel it is open. */
export const canShip = (order: Order) =>
  (order.status === 'AWAITING_SHIPMENT' || order.status === 'PARTIALLY_SHIPPING') &&
  order.flavor.fulfillment === 'FULFILLMENT_BY_SELLER' &&
  pendingCancellation(order) === undefined
