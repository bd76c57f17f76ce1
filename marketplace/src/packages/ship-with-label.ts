import type { Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { arrangePackage } from './arrange-package.ts'
import type { Package } from './package.ts'

/** Ships one package with a fresh number of its order's carrier, to be picked up. */
export function shipWithLabel(world: World, order: Order, pkg: Package) {
  arrangePackage(world, pkg, {
    carrier: order.carrier,
    trackingNumber: order.carrier.trackingNumber(world.random.carriers),
    handoverMethod: 'PICKUP',
  })
}
