import type { ShopCall } from '../gateway/endpoint.ts'
import { checkRejectReason } from './check-reason.ts'
import { checkDecision, type DecisionRule, findReturn } from './find-return.ts'
import { rejectReturn } from './reject-return.ts'

const DECISIONS = ['REJECT_REFUND', 'REJECT_RETURN', 'REJECT_RECEIVED_PACKAGE', 'REJECT_REPLACEMENT'] as const

const RULES: Record<
  (typeof DECISIONS)[number],
  DecisionRule & { what: 'request' | 'parcel' | 'replacement' }
> = {
  REJECT_REFUND: {
    type: 'REFUND',
    statuses: ['RETURN_OR_REFUND_REQUEST_PENDING'],
    wrongStatus: 25011011,
    what: 'request',
  },
  REJECT_RETURN: {
    type: 'RETURN_AND_REFUND',
    statuses: ['RETURN_OR_REFUND_REQUEST_PENDING'],
    wrongStatus: 25011011,
    what: 'request',
  },
  REJECT_RECEIVED_PACKAGE: {
    type: 'RETURN_AND_REFUND',
    statuses: ['BUYER_SHIPPED_ITEM'],
    wrongStatus: 25011035,
    what: 'parcel',
  },
  REJECT_REPLACEMENT: {
    type: 'REPLACEMENT',
    statuses: ['REPLACEMENT_REQUEST_PENDING'],
    wrongStatus: 25011011,
    what: 'replacement',
  },
}

/** The seller says no, with a reason that the market offers for it. */
export function refuseReturn(call: ShopCall) {
  const { world, shop, body } = call
  const claim = findReturn(call)
  const rule = RULES[body.oneOf('decision', DECISIONS)]
  const reason = body.text('reject_reason')
  checkDecision(claim, rule)
  checkRejectReason(shop, claim.type === 'REFUND' ? 'refund' : 'return', reason)
  world.calls.effect('reject_return', claim.id)
  rejectReturn(world, claim, { what: rule.what, reason, comment: body.optionalText('comment') })
  return {}
}
