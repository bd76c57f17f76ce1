import type { World } from '../world.ts'
import { changeOrder } from './change-order.ts'
import type { Order } from './order.ts'

/** An order is completed when its after-sales window is over and no return is open. */
export function completeOrderLater(world: World, order: Order) {
  world.clock.after(order.shop.profile.returnWindowDays * 86_400, () => completeOrder(world, order))
}

/** Does nothing while a return is open: the end of the return completes the order instead. */
export function completeOrder(world: World, order: Order) {
  if (order.status === 'COMPLETED' || order.status === 'CANCELLED' || order.openReturns > 0) return
  changeOrder(world, order, () => {
    order.happened.completed = world.clock.now()
    for (const line of order.lines) if (line.status !== 'CANCELLED') line.status = 'COMPLETED'
  })
}

/** Whether the after-sales window of a delivered order is over. */
export const isWindowOver = (world: World, order: Order) =>
  order.happened.delivered !== undefined &&
  world.clock.now() >= order.happened.delivered + order.shop.profile.returnWindowDays * 86_400
