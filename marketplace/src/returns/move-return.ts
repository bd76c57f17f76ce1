import { completeOrder, isWindowOver } from '../orders/complete-order.ts'
import type { World } from '../world.ts'
import {
  isFinal,
  type ReturnCase,
  type ReturnRecord,
  type ReturnStatus,
  type SellerAction,
} from './return-case.ts'

type Step = {
  to: ReturnStatus
  record: Omit<ReturnRecord, 'at'>
  /** What the seller owes from here, and what happens when nothing comes. */
  owes?: { action: SellerAction; hours: number; silence: () => void }
}

/** The only way in which a return moves: its history grows, its clock is set anew, the shop is told. */
export function moveReturn(world: World, claim: ReturnCase, { to, record, owes }: Step) {
  const wasOpen = !isFinal(claim.status)
  claim.status = to
  claim.updateTime = Math.max(world.clock.now(), claim.updateTime + 1)
  claim.shop.returns.moved(claim)
  claim.records.push({ at: world.clock.now(), ...record })
  claim.nextAction = undefined
  if (owes) setClock(world, claim, owes)
  tellReturn(world, claim)
  if (wasOpen && isFinal(to)) close(world, claim)
  for (const react of world.reactions['return-changed']) react(claim.order)
}

function setClock(world: World, claim: ReturnCase, { action, hours, silence }: NonNullable<Step['owes']>) {
  const owed = { action, deadline: world.clock.now() + hours * 3600 }
  claim.nextAction = owed
  world.clock.at(owed.deadline, () => {
    if (claim.nextAction === owed) silence()
  })
}

/** The last open return of an order whose window is over completes the order. */
function close(world: World, { order }: ReturnCase) {
  order.openReturns--
  const allRefunded = order.lines.every(line => line.refunded || line.status === 'CANCELLED')
  if (isWindowOver(world, order) || allRefunded) completeOrder(world, order)
}

/** Webhook 12. */
function tellReturn(world: World, claim: ReturnCase) {
  world.post.notify(claim.shop, 'RETURN_STATUS_CHANGE', {
    order_id: claim.order.id,
    return_role: claim.role,
    return_type: claim.type,
    return_status: claim.status,
    return_id: claim.id,
    create_time: claim.createTime,
    update_time: claim.updateTime,
  })
}
