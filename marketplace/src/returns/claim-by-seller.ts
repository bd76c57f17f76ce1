import type { ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import { readMoney, refundOf } from '../orders/order-money.ts'
import { checkSellerReason } from './check-reason.ts'
import { namedLines } from './named-lines.ts'
import { openReturn } from './open-return.ts'
import { claimableLines } from './request-return.ts'

/** The seller gives money back, or (in America) calls goods back, without being asked. */
export function claimBySeller({ world, shop, body }: ShopCall) {
  const order = world.orders.get(body.text('order_id'))
  if (order === undefined || order.shop !== shop) throw refuse(25020005, body.text('order_id'))
  const type = body.oneOf('return_type', ['REFUND', 'RETURN_AND_REFUND'])
  checkClaimableBySeller(order, type)
  const reason = body.text('return_reason')
  checkSellerReason(shop, type === 'REFUND' ? 'refund' : 'return', order.status, reason)
  const lines = namedLines(body, claimableLines(order))
  if (lines.length === 0) throw refuse(25001010, order.id)
  const asked = body.optionalText('refund_total')
  const amount = asked === undefined ? undefined : readMoney(asked, shop.profile.minorDigits)
  if (asked !== undefined && amount === undefined) throw refuse(25001001, 'refund_total')
  if (amount !== undefined && amount > refundOf(lines).total) throw refuse(25005005, asked)
  const claim = openReturn(world, order, { type, role: 'SELLER', reason, lines })
  return { return_id: claim.id, return_status: claim.status }
}

/** Refuses a state in which a seller cannot start this; goods are called back in America only. */
export function checkClaimableBySeller(order: Order, type: 'REFUND' | 'RETURN_AND_REFUND') {
  if (order.status === 'COMPLETED' || order.status === 'CANCELLED') throw refuse(25001051, order.id)
  const states =
    type === 'REFUND' ? ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED'] : ['IN_TRANSIT', 'DELIVERED']
  const inAmerica = order.shop.region === 'US' || type === 'REFUND'
  if (!states.includes(order.status) || !inAmerica) throw refuse(25001003, order.status)
}
