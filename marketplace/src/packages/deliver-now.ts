import type { Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { recordScan } from './record-scan.ts'

/** All shipped packages of an order are collected and delivered this very second. */
export function deliverNow(world: World, order: Order) {
  const ids = new Set(order.lines.map(line => line.packageId))
  for (const id of ids) {
    const pkg = id === undefined ? undefined : world.packages.get(id)
    if (pkg?.status === 'PROCESSING') {
      recordScan(world, pkg, { description: 'Picked up by the carrier', milestone: 'collected' })
    }
    if (pkg?.status === 'FULFILLING') {
      recordScan(world, pkg, { description: 'Your package was delivered!', milestone: 'delivered' })
    }
  }
}
