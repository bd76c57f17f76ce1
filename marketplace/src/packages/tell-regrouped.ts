import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import { ordersIn, type Package } from './package.ts'

type Regrouping = {
  kind:
    | 'COMBINE'
    | 'CANCEL_COMBINE'
    | 'SPLIT'
    | 'ADDRESS_UPDATE_SPLIT'
    | 'CANCEL_FULFILL_SPLIT'
    | 'PARTLY_CANCEL_SPLIT'
  role: 'ROLE_USER' | 'ROLE_SELLER' | 'ROLE_SYSTEM'
  packages: readonly Package[]
}

/** Webhook 4: pieces have been grouped anew. It never tells tracking progress. */
export function tellRegrouped(world: World, shop: Shop, { kind, role, packages }: Regrouping) {
  world.post.notify(shop, 'PACKAGE_UPDATE', {
    sc_type: kind,
    role_type: role,
    package_list: packages.map(pkg => ({
      package_id: pkg.id,
      order_id_list: ordersIn(pkg).map(order => order.id),
    })),
    update_time: world.clock.now(),
  })
}
