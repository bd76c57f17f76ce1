import { closePackagesOf } from '../packages/close-packages.ts'
import { releasePiece } from '../products/stock.ts'
import type { World } from '../world.ts'
import { changeOrder } from './change-order.ts'
import type { Line, Order, Role } from './order.ts'

type Terms = {
  by: Role
  /** The platform's reason key. */
  reason: string
  /** Which pieces; all that are not cancelled yet when left out. */
  only?: (line: Line) => boolean
}

/** Cancels pieces of an order: what has not left goes back into stock, packages without pieces end. */
export function cancelOrder(world: World, order: Order, { by, reason, only = () => true }: Terms) {
  const lines = order.lines.filter(line => line.status !== 'CANCELLED' && only(line))
  if (lines.length === 0) return
  changeOrder(world, order, () => {
    for (const line of lines) {
      if (line.status === 'UNPAID' || line.status === 'AWAITING_SHIPMENT') {
        releasePiece(world, line.sku, line.warehouseId)
      }
      line.status = 'CANCELLED'
      line.cancelReason = reason
      line.cancelUser = by
    }
    closePackagesOf(world, order, lines)
    order.isBuyerRequestCancel = false
    if (order.lines.every(line => line.status === 'CANCELLED')) {
      order.cancelReason = reason
      order.cancelInitiator = by
      order.happened.cancelled = world.clock.now()
    }
  })
}
