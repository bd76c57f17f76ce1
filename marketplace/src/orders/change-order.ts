import type { World } from '../world.ts'
import { deriveStatus } from './derive-status.ts'
import type { Order, OrderStatus } from './order.ts'
import { rememberStale } from './stale-orders.ts'

/**
 * The only way in which an order changes: afterwards its status follows from its pieces, `update_time` has moved, the
 * searches know it, and a change of status is told by webhook. `to` sets a status that pieces cannot express.
 */
export function changeOrder(world: World, order: Order, change: () => void, to?: OrderStatus) {
  const before = order.status
  rememberStale(world, order)
  change()
  order.status = to ?? deriveStatus(order)
  order.updateTime = Math.max(world.clock.now(), order.updateTime + 1)
  order.shop.orders.moved(order)
  if (order.status !== before) tellStatus(world, order)
}

/** Webhook 1. PARTIALLY_SHIPPING is never told, and CANCELLED is spelled CANCEL here. */
export function tellStatus(world: World, order: Order) {
  if (order.status === 'PARTIALLY_SHIPPING') return
  world.post.notify(order.shop, 'ORDER_STATUS_CHANGE', {
    order_id: order.id,
    order_status: order.status === 'CANCELLED' ? 'CANCEL' : order.status,
    is_on_hold_order: order.isOnHold,
    update_time: order.updateTime,
  })
}
