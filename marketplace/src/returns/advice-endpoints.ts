import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import { eligibilityOf } from './eligibility.ts'
import { namedLines } from './named-lines.ts'
import { presentRefund } from './present-refund.ts'
import { presentReason } from './reason-text.ts'
import { reasonsFor } from './reasons.ts'

const SCOPES = ['seller.return_refund.basic']

/** What a seller asks before deciding: which reasons fit, what may be done, what it would cost. */
export const adviceEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/return_refund/202309/reject_reasons',
    scopes: SCOPES,
    cipher: true,
    answer: tellRejectReasons,
  },
  ...['202309', '202512', '202602'].map(
    (version): Endpoint => ({
      method: 'GET',
      path: `/return_refund/${version}/orders/{order_id}/aftersale_eligibility`,
      scopes: SCOPES,
      cipher: true,
      answer: call => tellEligibility(call, version !== '202309'),
    }),
  ),
  ...['202309', '202602'].map(
    (version): Endpoint => ({
      method: 'POST',
      path: `/return_refund/${version}/refunds/calculate`,
      scopes: SCOPES,
      cipher: true,
      answer: calculate,
    }),
  ),
]

function tellRejectReasons({ world, shop, query }: ShopCall) {
  const id = query.text('return_or_cancel_id')
  const claim = world.returns.get(id)
  const found = claim ?? world.cancellations.get(id)
  if (found === undefined || found.shop !== shop) throw refuse(25020005, id)
  const kind = claim === undefined ? 'cancel' : claim.type === 'REFUND' ? 'refund' : 'return'
  return {
    reasons: reasonsFor(shop.region, kind, 'seller_reject').map(name => ({
      name,
      text: presentReason(name),
    })),
  }
}

function findOrder({ world, shop }: ShopCall, id: string): Order {
  const order = world.orders.get(id)
  if (order === undefined || order.shop !== shop) throw refuse(25007006, id)
  return order
}

function tellEligibility(call: ShopCall, withReasons: boolean) {
  const order = findOrder(call, call.path('order_id'))
  const who = call.query.optionalOneOf('initiate_aftersale_user', ['SELLER', 'BUYER']) ?? 'SELLER'
  const asked = call.query.texts('request_types')
  const types = (['CANCEL', 'REFUND', 'RETURN_AND_REFUND'] as const).filter(
    type => asked.length === 0 || asked.includes(type),
  )
  const skus = [...new Set(order.lines.map(line => line.sku))]
  return {
    sku_eligibility: skus.map(sku => ({
      sku_id: sku.id,
      line_item_eligibility: types.map(type => {
        const { reasons, ...verdict } = eligibilityOf(order, type, who)
        const ids = order.lines.filter(line => line.sku === sku).map(line => line.id)
        return {
          request_type: type,
          order_line_items_ids: ids,
          ...verdict,
          ...(withReasons ? { available_reason_names: reasons } : {}),
        }
      }),
    })),
  }
}

function calculate(call: ShopCall) {
  const order = findOrder(call, call.body.text('order_id'))
  call.body.text('reason_name')
  call.body.oneOf('request_type', ['CANCEL', 'REFUND', 'RETURN_AND_REFUND'])
  const possible = order.lines.filter(line => line.status !== 'CANCELLED' && !line.refunded)
  return { order_refund_amount: presentRefund(order, namedLines(call.body, possible)) }
}
