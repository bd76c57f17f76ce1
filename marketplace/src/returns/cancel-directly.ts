import { cancelOrder } from '../orders/cancel-order.ts'
import type { Line, Order, Role } from '../orders/order.ts'
import type { World } from '../world.ts'
import type { Cancellation } from './cancellation.ts'
import { fileCancellation, moveCancellation } from './file-cancellation.ts'

/** Seconds until the money of a cancelled order is back with the buyer. */
const REFUND_SECONDS = 90

type Terms = { by: Role; reason: string; only?: (line: Line) => boolean }

/** Cancels without asking anybody: the seller, the platform, or a buyer in the hold hour. */
export function cancelDirectly(world: World, order: Order, terms: Terms): Cancellation | undefined {
  const { by, reason, only = () => true } = terms
  const lines = order.lines.filter(line => line.status !== 'CANCELLED' && only(line))
  if (lines.length === 0) return undefined
  const cancellation = fileCancellation(world, order, {
    kind: 'CANCEL',
    role: by,
    reason,
    lines,
    status: 'CANCELLATION_REQUEST_SUCCESS',
  })
  carryOut(world, cancellation)
  return cancellation
}

/** The agreed cancellation happens now; it is complete when the money is back. */
export function carryOut(world: World, cancellation: Cancellation) {
  const { order, role, reason } = cancellation
  const lines = new Set(cancellation.items.map(item => item.line))
  cancelOrder(world, order, { by: role, reason, only: line => lines.has(line) })
  world.clock.after(REFUND_SECONDS, () =>
    moveCancellation(world, cancellation, 'CANCELLATION_REQUEST_COMPLETE'),
  )
}
