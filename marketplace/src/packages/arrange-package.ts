import { changeOrder } from '../orders/change-order.ts'
import type { Order } from '../orders/order.ts'
import { spendPiece } from '../products/stock.ts'
import { cancelDirectly } from '../returns/cancel-directly.ts'
import type { World } from '../world.ts'
import { changePackage } from './change-package.ts'
import { ordersIn, type Package } from './package.ts'
import { sendOff } from './send-off.ts'

export type Arrangement = {
  carrier: { id: string; name: string }
  trackingNumber: string
  handoverMethod?: Package['handoverMethod']
  pickupSlot?: Package['pickupSlot']
}

/** Shipping is arranged: the package waits for its carrier, its pieces leave the stock, their orders move on. */
export function arrangePackage(world: World, pkg: Package, arrangement: Arrangement) {
  const now = world.clock.now()
  changePackage(world, pkg, () => {
    pkg.status = 'PROCESSING'
    pkg.carrier = { id: arrangement.carrier.id, name: arrangement.carrier.name }
    pkg.trackingNumber = arrangement.trackingNumber
    pkg.handoverMethod = arrangement.handoverMethod
    pkg.pickupSlot = arrangement.pickupSlot
    pkg.arrangedAt = now
  })
  world.trackingNumbers.claim(pkg)
  for (const order of ordersIn(pkg)) moveOrder(world, order, pkg, now)
  sendOff(world, pkg)
}

function moveOrder(world: World, order: Order, pkg: Package, now: number) {
  changeOrder(world, order, () => {
    for (const piece of pkg.pieces) {
      if (piece.order !== order || piece.line.status !== 'AWAITING_SHIPMENT') continue
      piece.line.status = 'AWAITING_COLLECTION'
      piece.line.rtsTime = now
      spendPiece(piece.line.sku, piece.line.warehouseId)
    }
    const waiting = order.lines.some(line => line.status === 'AWAITING_SHIPMENT')
    if (!waiting) order.happened.rts = now
  })
  const due = order.deadlines?.collectionDue
  if (due !== undefined) world.clock.at(due + 1, () => cancelUncollected(world, order, pkg))
}

/** No carrier has scanned the package by its due time: the platform cancels what is in it. */
function cancelUncollected(world: World, order: Order, pkg: Package) {
  if (pkg.status !== 'PROCESSING') return
  cancelDirectly(world, order, {
    by: 'SYSTEM',
    reason: 'system_cancel_order_untracked',
    only: line => line.packageId === pkg.id && line.status === 'AWAITING_COLLECTION',
  })
}
