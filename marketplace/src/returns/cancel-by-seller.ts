import type { ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Line, Order } from '../orders/order.ts'
import { cancelDirectly } from './cancel-directly.ts'
import { checkSellerReason } from './check-reason.ts'
import { namedLines } from './named-lines.ts'
import { pendingCancellation } from './request-cancel.ts'
import { isFinal } from './return-case.ts'

/**
 * The seller cancels; nobody is asked. Refuses a foreign order (25020005), one that is over (25001051), with an open
 * request (25001011), with the carrier (25001045), a wrong reason, and single pieces outside US and GB (25005010).
 */
export function cancelBySeller({ world, shop, body }: ShopCall) {
  const order = world.orders.get(body.text('order_id'))
  if (order === undefined || order.shop !== shop) throw refuse(25020005, body.text('order_id'))
  const reason = body.text('cancel_reason')
  if (order.status === 'CANCELLED' && order.cancelInitiator === 'SELLER')
    world.calls.effect('cancel', order.id)
  checkCancellableBySeller(order)
  checkSellerReason(shop, 'cancel', cancelReasonStatus(order), reason)
  const possible = order.lines.filter(isCancellable(order))
  const lines = namedLines(body, possible)
  if (lines.length < possible.length) checkPartial(order, reason)
  const cancellation = cancelDirectly(world, order, {
    by: 'SELLER',
    reason,
    only: line => lines.includes(line),
  })
  if (cancellation === undefined) throw refuse(25001010, order.id)
  world.calls.effect('cancel', order.id)
  return { cancel_id: cancellation.id, cancel_status: cancellation.status }
}

/** What has been shipped in part is cancelled for the reasons of what still waits. */
export const cancelReasonStatus = (order: Order) =>
  order.status === 'ON_HOLD' ? 'ON_HOLD' : 'AWAITING_SHIPMENT'

/** Refuses an order that a seller cannot cancel as it stands, whatever the reason. */
export function checkCancellableBySeller(order: Order) {
  if (order.status === 'CANCELLED' || order.status === 'COMPLETED') throw refuse(25001051, order.id)
  if (order.status === 'UNPAID') throw refuse(25001021, 'an unpaid order ends by itself')
  const open = pendingCancellation(order) !== undefined || order.returns.some(claim => !isFinal(claim.status))
  if (open) throw refuse(25001011, order.id)
  if (!order.lines.some(isCancellable(order))) throw refuse(25001045, order.id)
}

/** What has not left; in America also what no carrier has fetched yet. */
const isCancellable = (order: Order) => (line: Line) =>
  line.status === 'AWAITING_SHIPMENT' || (order.shop.region === 'US' && line.status === 'AWAITING_COLLECTION')

function checkPartial(order: Order, reason: string) {
  const allowed = ['US', 'GB'].includes(order.shop.region) && reason.includes('out_of_stock')
  if (!allowed) throw refuse(25005010, order.id)
}
