import { refuse } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import type { Package } from './package.ts'

/** A package of this shop; 21011028 when it is another's or none, as after a split or combine. */
export function findPackage(world: World, shop: Shop, id: string): Package {
  const pkg = world.packages.get(id)
  if (pkg === undefined || pkg.shop !== shop) throw refuse(21011028, id)
  return pkg
}

/** An order of this shop; 21008111 when it is another's or none. */
export function findShopOrder(world: World, shop: Shop, id: string): Order {
  const order = world.orders.get(id)
  if (order === undefined || order.shop !== shop) throw refuse(21008111, id)
  return order
}
