import type { Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { openPackage } from './open-package.ts'
import { shipWithLabel } from './ship-with-label.ts'

/** Ships everything of an order that still waits, with labels of its carrier: what a seller, or TikTok's own warehouse, does. */
export function shipAll(world: World, order: Order) {
  const waiting = order.lines.filter(line => line.status === 'AWAITING_SHIPMENT')
  const loose = waiting.filter(line => line.packageId === undefined)
  if (loose.length > 0) openPackage(world, order, loose)
  const ids = new Set(waiting.map(line => line.packageId))
  for (const id of ids) {
    const pkg = id === undefined ? undefined : world.packages.get(id)
    if (pkg?.status === 'TO_FULFILL') shipWithLabel(world, order, pkg)
  }
}
