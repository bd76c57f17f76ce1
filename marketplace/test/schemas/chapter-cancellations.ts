import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import { makeOrder, readOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

/** The seller cancels; the buyer asks and is told yes, asks and is told no. */
export async function cancellationsChapter(witness: Witness, region: Region) {
  const { ask, control } = witness
  const own = await makeOrder(witness, region)
  const calculated = { order_id: own.id, request_type: 'CANCEL' }
  const reason_name = await sellerReason(witness, region, own.id)
  for (const version of ['202309', '202602']) {
    const body = { ...calculated, reason_name }
    await ask('POST', `/return_refund/${version}/refunds/calculate`, region, { body })
  }
  const cancelled = await ask('POST', '/return_refund/202309/cancellations', region, {
    body: { order_id: own.id, cancel_reason: reason_name },
  })
  expect(cancelled.cancel_status).toMatch(/^CANCELLATION_REQUEST_/)
  expect((await readOrder(witness, region, own.id)).status).toBe('CANCELLED')

  for (const answer of ['approve', 'reject'] as const) {
    const order = await makeOrder(witness, region)
    const { cancel_id } = await control('POST', `/orders/${order.id}/request-cancel`)
    const { reasons } = await ask('GET', '/return_refund/202309/reject_reasons', region, {
      query: { return_or_cancel_id: cancel_id },
    })
    await ask('POST', `/return_refund/202309/cancellations/{cancel_id}/${answer}`, region, {
      path: { cancel_id },
      query: { idempotency_key: `${answer}-${cancel_id}` },
      ...(answer === 'reject' ? { body: { reject_reason: reasons[0].name } } : {}),
    })
    const status = answer === 'approve' ? 'CANCELLED' : 'AWAITING_SHIPMENT'
    expect((await readOrder(witness, region, order.id)).status).toBe(status)
  }
}

/** A reason that the marketplace itself offers to the seller; nothing where the market knows none. */
export async function sellerReason(
  { ask }: Witness,
  region: Region,
  order_id: string,
  type = 'CANCEL',
): Promise<string | undefined> {
  const told = await ask('GET', '/return_refund/202512/orders/{order_id}/aftersale_eligibility', region, {
    path: { order_id },
    query: { initiate_aftersale_user: 'SELLER', request_types: type },
  })
  const [verdict] = told.sku_eligibility[0].line_item_eligibility
  expect(verdict.request_type).toBe(type)
  return verdict.available_reason_names[0]
}
