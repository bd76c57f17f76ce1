import type { Line, Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { openReturn } from './open-return.ts'
import { reasonsFor } from './reasons.ts'
import type { ReturnCase, ReturnType } from './return-case.ts'

/** Pieces that a buyer can still claim for: they have left the seller and are in no return yet. */
export const claimableLines = (order: Order): Line[] => {
  const claimed = new Set(
    order.returns.flatMap(claim => (isOver(claim) ? [] : claim.items.map(item => item.line))),
  )
  return order.lines.filter(
    line =>
      ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED'].includes(line.status) &&
      !line.refunded &&
      !claimed.has(line),
  )
}

const isOver = (claim: ReturnCase) =>
  claim.status === 'RETURN_OR_REFUND_REQUEST_CANCEL' || claim.status === 'REPLACEMENT_REQUEST_CANCEL'

type Wish = { type: ReturnType; lines?: readonly Line[]; reason?: string; note?: string }

/** The buyer claims; nothing when no piece of the order can be claimed for, or goods should come back that never came. */
export function requestReturn(world: World, order: Order, wish: Wish): ReturnCase | undefined {
  const possible = claimableLines(order).filter(line => wish.type === 'REFUND' || line.status === 'DELIVERED')
  const lines = wish.lines ? possible.filter(line => wish.lines?.includes(line)) : possible
  if (lines.length === 0) return undefined
  const status = lines[0]?.status
  const kind = wish.type === 'REFUND' ? 'refund' : 'return'
  const reason = wish.reason ?? world.random.buyers.pick(reasonsFor(order.shop.region, kind, 'buyer', status))
  return openReturn(world, order, {
    type: wish.type,
    role: 'BUYER',
    reason,
    lines,
    ...(wish.note ? { note: wish.note } : {}),
  })
}
