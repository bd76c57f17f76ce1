import { openPackage } from '../packages/open-package.ts'
import { cancelDirectly } from '../returns/cancel-directly.ts'
import type { World } from '../world.ts'
import { changeOrder } from './change-order.ts'
import { deadlinesOf } from './deadlines-of.ts'
import type { Order } from './order.ts'

/**
 * The buyer has paid (or confirmed, for cash on delivery): the order is on hold for the market's hour, or until its
 * release for a pre-order, and then waits for the seller.
 */
export function payOrder(world: World, order: Order) {
  if (order.status !== 'UNPAID') return
  const now = world.clock.now()
  const heldUntil = Math.max(now + order.shop.profile.holdSeconds, order.flavor.releaseAt ?? 0)
  const paid = () => {
    // Cash is paid at the door: live orders have no paid time until they are delivered.
    if (!order.flavor.isCod) order.happened.paid = now
    for (const line of order.lines) if (line.status === 'UNPAID') line.status = 'AWAITING_SHIPMENT'
  }
  if (heldUntil > now) {
    changeOrder(world, order, paid, 'ON_HOLD')
    world.clock.at(heldUntil, () => releaseOrder(world, order))
  } else {
    changeOrder(
      world,
      order,
      () => {
        paid()
        startDuties(world, order)
      },
      'AWAITING_SHIPMENT',
    )
    afterRelease(world, order)
  }
}

/** The hold is over: the seller's clocks run from now on. */
export function releaseOrder(world: World, order: Order) {
  if (order.status !== 'ON_HOLD') return
  changeOrder(world, order, () => startDuties(world, order), 'AWAITING_SHIPMENT')
  afterRelease(world, order)
}

/** Deadlines, and a package where the market makes one before shipping. */
function startDuties(world: World, order: Order) {
  const { orderType, releaseAt, handlingDays } = order.flavor
  order.deadlines = deadlinesOf(order.shop.region, order.happened.paid ?? order.createTime, orderType, {
    ...(releaseAt === undefined ? {} : { releaseAt }),
    ...(handlingDays === undefined ? {} : { handlingDays }),
  })
  if (hasPackageBefore(order)) openPackage(world, order, order.lines)
}

/** South-East Asia always; in Britain only what TikTok ships, since the call that ships it names a package. */
const hasPackageBefore = ({ shop, deliveryOption }: Order) =>
  shop.profile.packageBeforeShipping || (shop.region === 'GB' && deliveryOption.shippingType === 'TIKTOK')

/** The platform cancels what is not arranged in time; the due moment itself still counts as in time. */
function afterRelease(world: World, order: Order) {
  const due = order.deadlines?.shippingDue
  if (due !== undefined) {
    world.clock.at(due + 1, () => {
      const late = order.lines.some(line => line.status === 'AWAITING_SHIPMENT')
      if (late && order.flavor.fulfillment === 'FULFILLMENT_BY_SELLER') {
        cancelDirectly(world, order, {
          by: 'SYSTEM',
          reason: 'system_cancel_order_reason_shipping_timeout',
          only: line => line.status === 'AWAITING_SHIPMENT',
        })
      }
    })
  }
  for (const react of world.reactions.released) react(order)
}
