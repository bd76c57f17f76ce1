import { changeOrder } from '../orders/change-order.ts'
import type { Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { cancelDirectly, carryOut } from './cancel-directly.ts'
import type { Cancellation } from './cancellation.ts'
import { fileCancellation, moveCancellation } from './file-cancellation.ts'
import { reasonsFor } from './reasons.ts'

/** Hours in which the seller must answer a buyer's wish to cancel; a Thai help page speaks of 24. */
const answerHours = (order: Order) => (order.shop.region === 'TH' ? 24 : 48)

/** Whether a buyer may still ask to cancel. */
export const canRequestCancel = (order: Order) =>
  ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status) &&
  pendingCancellation(order) === undefined

/** The open request of an order, if the seller owes an answer. */
export const pendingCancellation = (order: Order): Cancellation | undefined =>
  order.cancellations.find(each => each.status === 'CANCELLATION_REQUEST_PENDING')

/** The buyer wants to cancel. Before and within the hold hour it happens at once, afterwards the seller is asked. */
export function requestCancel(world: World, order: Order, reason?: string): Cancellation | undefined {
  const state = order.status === 'UNPAID' ? 'UNPAID' : 'AWAITING_SHIPMENT'
  const key = reason ?? world.random.buyers.pick(reasonsFor(order.shop.region, 'cancel', 'buyer', state))
  if (order.status === 'UNPAID' || order.status === 'ON_HOLD') {
    return cancelDirectly(world, order, { by: 'BUYER', reason: key })
  }
  return askSeller(world, order, key)
}

function askSeller(world: World, order: Order, reason: string): Cancellation {
  const deadline = world.clock.now() + answerHours(order) * 3600
  const cancellation = fileCancellation(world, order, {
    kind: 'BUYER_CANCEL',
    role: 'BUYER',
    reason,
    lines: order.lines.filter(line => line.status === 'AWAITING_SHIPMENT'),
    status: 'CANCELLATION_REQUEST_PENDING',
    deadline,
  })
  changeOrder(world, order, () => {
    order.isBuyerRequestCancel = true
    order.happened.cancelRequested = world.clock.now()
  })
  world.clock.at(deadline, () => {
    if (cancellation.status === 'CANCELLATION_REQUEST_PENDING') approveCancellation(world, cancellation)
  })
  for (const react of world.reactions['cancel-requested']) react(order)
  return cancellation
}

/** The seller, or the platform after the deadline, agrees. */
export function approveCancellation(world: World, cancellation: Cancellation) {
  moveCancellation(world, cancellation, 'CANCELLATION_REQUEST_SUCCESS')
  carryOut(world, cancellation)
}

/** The seller refuses, or the buyer takes the wish back: the order goes on as before. */
export function closeCancellation(world: World, cancellation: Cancellation) {
  moveCancellation(world, cancellation, 'CANCELLATION_REQUEST_CANCEL')
  changeOrder(world, cancellation.order, () => {
    cancellation.order.isBuyerRequestCancel = false
  })
}
