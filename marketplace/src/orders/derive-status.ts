import type { LineStatus, Order, OrderStatus } from './order.ts'

/** How far a piece has come on its way to the buyer. */
const PROGRESS = ['AWAITING_SHIPMENT', 'AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED'] as const

/**
 * An order's status follows from its pieces: cancelled when all are; as far as the piece that lags behind; partially
 * shipping when some have left and some have not. An order that is not released yet keeps the status it has.
 */
export function deriveStatus(order: Order): OrderStatus {
  const alive: LineStatus[] = order.lines.map(line => line.status).filter(status => status !== 'CANCELLED')
  if (alive.length === 0) return 'CANCELLED'
  if (order.status === 'UNPAID' || order.status === 'ON_HOLD') {
    if (alive.every(status => status === 'UNPAID' || status === 'AWAITING_SHIPMENT')) return order.status
  }
  const slowest = PROGRESS.find(status => alive.includes(status)) ?? 'UNPAID'
  const mixed = slowest === 'AWAITING_SHIPMENT' && alive.some(status => status !== slowest)
  return mixed ? 'PARTIALLY_SHIPPING' : slowest
}
