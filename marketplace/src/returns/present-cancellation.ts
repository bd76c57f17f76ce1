import type { World } from '../world.ts'
import type { Cancellation } from './cancellation.ts'
import { presentRefund, presentRefundedLine } from './present-refund.ts'
import { presentReason } from './reason-text.ts'

/** A cancellation as searches show it; here a refused one is spelled with two L's. */
export function presentCancellation(world: World, cancellation: Cancellation) {
  const { order, items, deadline, paid, status } = cancellation
  return {
    cancel_id: cancellation.id,
    order_id: order.id,
    cancel_type: cancellation.kind,
    cancel_status: status === 'CANCELLATION_REQUEST_CANCEL' ? 'CANCELLATION_REQUEST_CANCELLED' : status,
    role: cancellation.role,
    cancel_reason: cancellation.reason,
    cancel_reason_text: presentReason(cancellation.reason),
    create_time: cancellation.createTime,
    update_time: cancellation.updateTime,
    refund_amount: presentRefund(
      order,
      items.map(item => item.line),
      paid,
    ),
    cancel_line_items: items.map(({ id, line }) => ({
      cancel_line_item_id: id,
      ...presentRefundedLine(world, order, line, paid),
    })),
    ...(deadline === undefined
      ? {}
      : { seller_next_action_response: [{ action: 'SELLER_RESPOND_CANCEL', deadline }] }),
  }
}
