import type { Line, Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { finishReturn } from './finish-return.ts'
import { moveReturn } from './move-return.ts'
import type { ReturnCase, ReturnRole, ReturnType } from './return-case.ts'
import { awaitBuyerShip } from './send-back.ts'

type Claim = { type: ReturnType; role: ReturnRole; reason: string; lines: readonly Line[]; note?: string }

/** Opens a return. A buyer's waits for the seller's answer; a seller's own needs none. */
export function openReturn(
  world: World,
  order: Order,
  { type, role, reason, lines, note }: Claim,
): ReturnCase {
  const now = world.clock.now()
  const claim: ReturnCase = {
    id: world.ids.reverse(),
    seq: world.nextSeq(),
    shop: order.shop,
    order,
    createTime: now,
    updateTime: now - 1,
    type,
    status: type === 'REPLACEMENT' ? 'REPLACEMENT_REQUEST_PENDING' : 'RETURN_OR_REFUND_REQUEST_PENDING',
    role,
    reason,
    items: lines.map(line => ({ id: world.ids.reverse(), line })),
    nextAction: undefined,
    partialRefund: undefined,
    buyerRejectedPartial: false,
    buyerKeepsItem: false,
    arbitration: undefined,
    carrier: undefined,
    trackingNumber: '',
    arrivedAt: undefined,
    records: [],
  }
  world.returns.set(claim.id, claim)
  order.returns.push(claim)
  order.openReturns++
  order.shop.returns.add(claim)
  if (role === 'BUYER') askSeller(world, claim, note)
  else if (type === 'REFUND') finishReturn(world, claim, role)
  else awaitBuyerShip(world, claim, role)
  return claim
}

const ASKED = {
  REFUND: { action: 'SELLER_RESPOND_REFUND', hours: 48, event: 'ORDER_REFUND', words: 'asked for a refund' },
  RETURN_AND_REFUND: {
    action: 'SELLER_RESPOND_RETURN',
    hours: 48,
    event: 'ORDER_RETURN',
    words: 'asked to return',
  },
  REPLACEMENT: {
    action: 'SELLER_RESPOND_REPLACEMENT',
    hours: 24,
    event: 'ORDER_REPLACEMENT',
    words: 'asked for a replacement',
  },
} as const

/** The request waits 48 hours (a replacement 24) for the seller; silence approves it. */
export function askSeller(world: World, claim: ReturnCase, note?: string) {
  const { action, hours, event, words } = ASKED[claim.type]
  moveReturn(world, claim, {
    to: claim.status === 'AWAITING_BUYER_RESPONSE' ? 'RETURN_OR_REFUND_REQUEST_PENDING' : claim.status,
    record: {
      role: 'BUYER',
      event,
      description: `The buyer ${words}`,
      reason: claim.reason,
      ...(note ? { note } : {}),
    },
    owes: { action, hours, silence: () => approveRequest(world, claim, 'SYSTEM') },
  })
}

/** What was asked for is granted: money at once, or the goods must come back first. */
export function approveRequest(world: World, claim: ReturnCase, by: ReturnRole) {
  if (claim.type === 'RETURN_AND_REFUND' && !claim.buyerKeepsItem) awaitBuyerShip(world, claim, by)
  else finishReturn(world, claim, by)
}
