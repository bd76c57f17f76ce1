import { labelOf } from '../gateway/error-labels.ts'
import { PlatformRefusal } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import { cancelReasonStatus, checkCancellableBySeller } from './cancel-by-seller.ts'
import { checkClaimableBySeller } from './claim-by-seller.ts'
import { reasonsFor } from './reasons.ts'
import { canRequestCancel, pendingCancellation } from './request-cancel.ts'
import { claimableLines } from './request-return.ts'

type RequestType = 'CANCEL' | 'REFUND' | 'RETURN_AND_REFUND'
type Starter = 'SELLER' | 'BUYER'

export type Eligibility = {
  eligible: boolean
  ineligible_code?: number
  ineligible_reason?: string
  reasons: string[]
}

/** Whether someone may start this for an order now; the codes are those with which the call itself would be refused. */
export function eligibilityOf(order: Order, type: RequestType, who: Starter): Eligibility {
  const reasons = reasonsOf(order, type, who)
  const obstacle = who === 'SELLER' ? sellersObstacle(order, type) : buyersObstacle(order, type)
  // Some markets give sellers no reason for this at all: then no call can succeed.
  const code = obstacle ?? (reasons.length === 0 ? 25001003 : undefined)
  if (code !== undefined) {
    return { eligible: false, ineligible_code: code, ineligible_reason: labelOf(code), reasons: [] }
  }
  return { eligible: true, reasons }
}

function reasonsOf(order: Order, type: RequestType, who: Starter): string[] {
  const kind = type === 'CANCEL' ? 'cancel' : type === 'REFUND' ? 'refund' : 'return'
  const bySeller = who === 'SELLER'
  const status = bySeller && type === 'CANCEL' ? cancelReasonStatus(order) : order.status
  return reasonsFor(order.shop.region, kind, bySeller ? 'seller' : 'buyer', status)
}

function sellersObstacle(order: Order, type: RequestType): number | undefined {
  try {
    if (type === 'CANCEL') checkCancellableBySeller(order)
    else checkClaimableBySeller(order, type)
  } catch (error) {
    if (error instanceof PlatformRefusal) return error.code
    throw error
  }
  return type !== 'CANCEL' && claimableLines(order).length === 0 ? 25001010 : undefined
}

function buyersObstacle(order: Order, type: RequestType): number | undefined {
  if (order.status === 'CANCELLED' || order.status === 'COMPLETED') return 25001051
  if (pendingCancellation(order)) return 25001011
  if (type === 'CANCEL') return canRequestCancel(order) ? undefined : 25001003
  if (claimableLines(order).length === 0) return 25001003
  return type === 'REFUND' || order.status === 'DELIVERED' ? undefined : 25001003
}
