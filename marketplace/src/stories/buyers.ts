import { changeAddress } from '../orders/change-address.ts'
import type { Order } from '../orders/order.ts'
import { payOrder } from '../orders/pay-order.ts'
import { COD_CONFIRM_SECONDS } from '../orders/place-order.ts'
import { shipAll } from '../packages/ship-all.ts'
import { canRequestCancel, requestCancel } from '../returns/request-cancel.ts'
import { requestReturn } from '../returns/request-return.ts'
import type { ReturnType } from '../returns/return-case.ts'
import { weighted } from '../weighted.ts'
import type { World } from '../world.ts'

const HOUR = 3600

/** Lets buyers live as the story says: they pay or forget, think again, move, and send things back. */
export function wakeBuyers(world: World) {
  world.reactions.placed.push(order => settleUp(world, order))
  world.reactions.released.push(order => thinkAgain(world, order))
  world.reactions.released.push(order => shipFromTikTok(world, order))
  world.reactions.delivered.push(order => complain(world, order))
}

/** The platform itself confirms cash orders after two minutes; the others pay, or never do. */
function settleUp(world: World, order: Order) {
  const { buyers } = world.random
  const habits = world.story.buyers
  if (order.flavor.isCod || order.flavor.isReplacement) {
    world.clock.after(COD_CONFIRM_SECONDS, () => payOrder(world, order))
    return
  }
  if (!habits.pays || buyers.chance(habits.neverPay)) return
  world.clock.after(buyers.int(15, 240), () => payOrder(world, order))
  if (buyers.chance(habits.requestCancel / 2)) {
    world.clock.after(buyers.int(300, 3000), () => {
      if (order.status === 'ON_HOLD') requestCancel(world, order)
    })
  }
}

/** Some want out, some want it elsewhere. */
function thinkAgain(world: World, order: Order) {
  const { buyers } = world.random
  const habits = world.story.buyers
  const cancels = buyers.chance(habits.requestCancel)
  const moves = buyers.chance(habits.changeAddress)
  if (cancels) {
    world.clock.after(buyers.int(HOUR / 2, 12 * HOUR), () => {
      if (canRequestCancel(order)) requestCancel(world, order)
    })
  }
  if (moves) {
    world.clock.after(buyers.int(HOUR / 4, 4 * HOUR), () => {
      if (order.status === 'AWAITING_SHIPMENT') changeAddress(world, order)
    })
  }
}

/** What lies in TikTok's own warehouse is shipped from there; the seller has nothing to call. */
function shipFromTikTok(world: World, order: Order) {
  if (order.flavor.fulfillment !== 'FULFILLMENT_BY_TIKTOK') return
  world.clock.after(world.random.carriers.int(3, 20) * HOUR, () => {
    if (order.status === 'AWAITING_SHIPMENT') shipAll(world, order)
  })
}

function complain(world: World, order: Order) {
  const { buyers } = world.random
  if (!buyers.chance(world.story.buyers.returns)) return
  const type = weighted<ReturnType>(buyers, [
    ['RETURN_AND_REFUND', 55],
    ['REFUND', 35],
    ['REPLACEMENT', 10],
  ])
  const onePiece = order.lines.length > 1 && buyers.chance(0.5)
  world.clock.after(buyers.int(2 * HOUR, 96 * HOUR), () => {
    const lines = onePiece ? order.lines.slice(0, 1) : order.lines
    requestReturn(world, order, { type, lines })
  })
}
