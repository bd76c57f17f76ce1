import { changeOrder } from '../orders/change-order.ts'
import { payOrder } from '../orders/pay-order.ts'
import { placeOrder } from '../orders/place-order.ts'
import { ensureStock } from '../products/ensure-stock.ts'
import type { World } from '../world.ts'
import { moveReturn } from './move-return.ts'
import type { ReturnCase, ReturnRole } from './return-case.ts'

/** Seconds until the money of an agreed refund is back with the buyer. */
const REFUND_SECONDS = 2 * 3600

/** The claim is granted: the money goes back, or the replacement goes out. */
export function finishReturn(world: World, claim: ReturnCase, by: ReturnRole) {
  if (claim.type === 'REPLACEMENT') return sendReplacement(world, claim, by)
  moveReturn(world, claim, {
    to: 'RETURN_OR_REFUND_REQUEST_SUCCESS',
    record: { role: by, event: 'REFUND_AGREED', description: 'The refund was agreed' },
  })
  world.clock.after(REFUND_SECONDS, () => {
    markRefunded(world, claim)
    moveReturn(world, claim, {
      to: 'RETURN_OR_REFUND_REQUEST_COMPLETE',
      record: { role: 'SYSTEM', event: 'REFUND_COMPLETE', description: 'The refund was paid' },
    })
  })
}

/** A part of the money, paid instead of all of it, settles the pieces just the same. */
function markRefunded(world: World, claim: ReturnCase) {
  changeOrder(world, claim.order, () => {
    for (const { line } of claim.items) line.refunded = true
  })
}

/** Money instead of the replacement that was asked for. */
export function refundReplacement(world: World, claim: ReturnCase) {
  markRefunded(world, claim)
  moveReturn(world, claim, {
    to: 'REPLACEMENT_REQUEST_REFUND_SUCCESS',
    record: { role: 'SELLER', event: 'REPLACEMENT_REFUND', description: 'The seller refunded instead' },
  })
}

/** A replacement is an order of its own, free of charge, that names the order it replaces. */
function sendReplacement(world: World, claim: ReturnCase, by: ReturnRole) {
  const lines = claim.items.map(({ line }) => ({ sku: line.sku, quantity: 1, isGift: false }))
  for (const { sku } of lines) ensureStock(world, sku, lines.length)
  const order = placeOrder(world, claim.shop, {
    lines,
    flavor: { isReplacement: true, replacedOrderId: claim.order.id },
  })
  payOrder(world, order)
  moveReturn(world, claim, {
    to: 'REPLACEMENT_REQUEST_COMPLETE',
    record: { role: by, event: 'REPLACEMENT_ORDERED', description: `Replaced by order ${order.id}` },
  })
}
