import type { ShopCall } from '../gateway/endpoint.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { readMoney, refundOf } from '../orders/order-money.ts'
import { checkDecision, type DecisionRule, findReturn } from './find-return.ts'
import { finishReturn, refundReplacement } from './finish-return.ts'
import { offerPartialRefund } from './offer-partial-refund.ts'
import { approveRequest } from './open-return.ts'
import type { ReturnCase } from './return-case.ts'

const DECISIONS = [
  'APPROVE_REFUND',
  'APPROVE_RETURN',
  'APPROVE_RECEIVED_PACKAGE',
  'APPROVE_REPLACEMENT',
  'ISSUE_REPLACEMENT_REFUND',
  'OFFER_PARTIAL_REFUND',
] as const

type Decision = (typeof DECISIONS)[number]

const RULES: Record<Decision, DecisionRule> = {
  APPROVE_REFUND: { type: 'REFUND', statuses: ['RETURN_OR_REFUND_REQUEST_PENDING'], wrongStatus: 25011012 },
  APPROVE_RETURN: {
    type: 'RETURN_AND_REFUND',
    statuses: ['RETURN_OR_REFUND_REQUEST_PENDING'],
    wrongStatus: 25011012,
  },
  APPROVE_RECEIVED_PACKAGE: {
    type: 'RETURN_AND_REFUND',
    statuses: ['BUYER_SHIPPED_ITEM'],
    wrongStatus: 25011013,
  },
  APPROVE_REPLACEMENT: {
    type: 'REPLACEMENT',
    statuses: ['REPLACEMENT_REQUEST_PENDING'],
    wrongStatus: 25011012,
  },
  ISSUE_REPLACEMENT_REFUND: {
    type: 'REPLACEMENT',
    statuses: ['REPLACEMENT_REQUEST_PENDING'],
    wrongStatus: 25011012,
  },
  OFFER_PARTIAL_REFUND: {
    type: undefined,
    statuses: ['RETURN_OR_REFUND_REQUEST_PENDING', 'BUYER_SHIPPED_ITEM'],
    wrongStatus: 25011032,
  },
}

/** The seller says yes, in one of six ways. A yes to what was already answered counts as a second try. */
export function approveReturn(call: ShopCall) {
  const claim = findReturn(call)
  const decision = call.body.oneOf('decision', DECISIONS)
  call.world.calls.effect('approve_return', `${claim.id} ${decision}`)
  checkDecision(claim, RULES[decision])
  decide(call, claim, decision)
  return {}
}

function decide(call: ShopCall, claim: ReturnCase, decision: Decision) {
  const { world, body } = call
  switch (decision) {
    case 'APPROVE_RETURN':
      claim.buyerKeepsItem = body.optionalFlag('buyer_keep_item') ?? false
      return approveRequest(world, claim, 'SELLER')
    case 'OFFER_PARTIAL_REFUND':
      return offerPartialRefund(world, claim, readOffer(call, claim))
    case 'ISSUE_REPLACEMENT_REFUND':
      return refundReplacement(world, claim)
    case 'APPROVE_RECEIVED_PACKAGE':
    case 'APPROVE_REFUND':
    case 'APPROVE_REPLACEMENT':
      return finishReturn(world, claim, 'SELLER')
  }
}

/** More than nothing and less than all, in the shop's currency. */
function readOffer({ shop, body }: ShopCall, claim: ReturnCase): bigint {
  const offer = body.optionalObject('partial_refund')
  if (offer === undefined) throw badParameter('body.partial_refund')
  const amount = readMoney(offer.text('amount'), shop.profile.minorDigits)
  if (amount === undefined || amount <= 0n || offer.text('currency') !== shop.profile.currency) {
    throw refuse(25001001, 'partial_refund')
  }
  if (amount >= refundOf(claim.items.map(item => item.line)).total)
    throw refuse(25005005, offer.text('amount'))
  return amount
}
