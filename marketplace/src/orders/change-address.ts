import { partForAddress } from '../packages/regroup.ts'
import { inventBuyer } from '../people/invent-buyer.ts'
import type { World } from '../world.ts'
import { changeOrder } from './change-order.ts'
import type { Order } from './order.ts'

/** The buyer moves the parcel to another address before it is shipped; a combined package is taken apart for it. */
export function changeAddress(world: World, order: Order) {
  const elsewhere = inventBuyer(order.shop.region, world.random.buyers)
  changeOrder(world, order, () => {
    order.buyer = {
      ...elsewhere,
      userId: order.buyer.userId,
      nickname: order.buyer.nickname,
      email: order.buyer.email,
    }
    order.recipientUpdated = true
  })
  partForAddress(world, order)
  world.post.notify(order.shop, 'RECIPIENT_ADDRESS_UPDATE', {
    order_id: order.id,
    update_time: order.updateTime,
  })
}
