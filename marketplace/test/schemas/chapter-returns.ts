import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import type { Json } from '../open-practice.ts'
import { sellerReason } from './chapter-cancellations.ts'
import { makeOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

/** Every decision on every kind of claim, each looked at again before and after. */
export async function returnsChapter(witness: Witness, region: Region) {
  const after = (type: string, decision: Json, status: string, steps: readonly string[] = []) =>
    decide(witness, region, { type, decision, status, steps })
  await after('REFUND', { decision: 'APPROVE_REFUND' }, 'RETURN_OR_REFUND_REQUEST_SUCCESS')
  await after('REFUND', { decision: 'REJECT_REFUND' }, 'REFUND_OR_RETURN_REQUEST_REJECT')
  await after('RETURN_AND_REFUND', { decision: 'APPROVE_RETURN' }, 'AWAITING_BUYER_SHIP')
  await after('RETURN_AND_REFUND', { decision: 'REJECT_RETURN' }, 'REFUND_OR_RETURN_REQUEST_REJECT')
  const back = ['APPROVE_RETURN', 'buyer-ship']
  const received = { decision: 'APPROVE_RECEIVED_PACKAGE' }
  await after('RETURN_AND_REFUND', received, 'RETURN_OR_REFUND_REQUEST_SUCCESS', [...back, 'arrive'])
  await after('RETURN_AND_REFUND', { decision: 'REJECT_RECEIVED_PACKAGE' }, 'REJECT_RECEIVE_PACKAGE', back)
  await after('REPLACEMENT', { decision: 'APPROVE_REPLACEMENT' }, 'REPLACEMENT_REQUEST_COMPLETE')
  await after('REPLACEMENT', { decision: 'REJECT_REPLACEMENT' }, 'REPLACEMENT_REQUEST_REJECT')
  await after('REPLACEMENT', { decision: 'ISSUE_REPLACEMENT_REFUND' }, 'REPLACEMENT_REQUEST_REFUND_SUCCESS')
  const partial_refund = { amount: '1', currency: witness.shop(region).profile.currency }
  const offer = { decision: 'OFFER_PARTIAL_REFUND', partial_refund }
  await after('RETURN_AND_REFUND', offer, 'AWAITING_BUYER_RESPONSE')
  await claimOneself(witness, region)
}

type Case = { type: string; decision: Json; status: string; steps: readonly string[] }

async function decide(witness: Witness, region: Region, { type, decision, status, steps }: Case) {
  const { ask, control } = witness
  const order = await makeOrder(witness, region, { status: 'DELIVERED' })
  const { return_id } = await control('POST', `/orders/${order.id}/request-return`, { type })
  const answer = (how: string, body: Json) =>
    ask('POST', `/return_refund/202309/returns/{return_id}/${how}`, region, { path: { return_id }, body })
  for (const step of steps) {
    if (step.startsWith('APPROVE')) await answer('approve', { decision: step })
    else await control('POST', `/returns/${return_id}/${step}`)
    await look(witness, region, return_id)
  }
  if (decision.decision.startsWith('REJECT')) {
    const { reasons } = await ask('GET', '/return_refund/202309/reject_reasons', region, {
      query: { return_or_cancel_id: return_id },
    })
    await answer('reject', { ...decision, reject_reason: reasons[0].name, comment: 'As described.' })
  } else {
    await answer('approve', decision)
  }
  expect(await look(witness, region, return_id), JSON.stringify(decision)).toMatchObject({
    return_status: status,
  })
}

/** The case as both versions of the search and its records show it. */
async function look({ ask }: Witness, region: Region, return_id: string): Promise<Json> {
  await ask('GET', '/return_refund/202309/returns/{return_id}/records', region, { path: { return_id } })
  const body = { return_ids: [return_id] }
  await ask('POST', '/return_refund/202602/returns/search', region, { body })
  const { return_orders } = await ask('POST', '/return_refund/202309/returns/search', region, { body })
  return return_orders[0]
}

/** The seller gives money back without being asked, where the market has a reason for it. */
async function claimOneself(witness: Witness, region: Region) {
  const order = await makeOrder(witness, region, { status: 'DELIVERED' })
  const return_reason = await sellerReason(witness, region, order.id, 'REFUND')
  if (return_reason === undefined) return
  const made = await witness.ask('POST', '/return_refund/202309/returns', region, {
    query: { idempotency_key: `own-${order.id}` },
    body: {
      order_id: order.id,
      return_type: 'REFUND',
      return_reason,
    },
  })
  await look(witness, region, made.return_id)
}
