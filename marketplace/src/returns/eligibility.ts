import { labelOf } from '../gateway/error-labels.ts'
import type { Order } from '../orders/order.ts'
import { reasonsFor } from './reasons.ts'
import { canRequestCancel, pendingCancellation } from './request-cancel.ts'
import { claimableLines } from './request-return.ts'

type RequestType = 'CANCEL' | 'REFUND' | 'RETURN_AND_REFUND'

export type Eligibility = {
  eligible: boolean
  ineligible_code?: number
  ineligible_reason?: string
  reasons: string[]
}

/** Whether someone may start this for an order now; the codes are those with which the call itself would be refused. */
export function eligibilityOf(order: Order, type: RequestType, who: 'SELLER' | 'BUYER'): Eligibility {
  const code = obstacle(order, type, who)
  const kind = type === 'CANCEL' ? 'cancel' : type === 'REFUND' ? 'refund' : 'return'
  const reasons = reasonsFor(order.shop.region, kind, who === 'SELLER' ? 'seller' : 'buyer', order.status)
  if (code !== undefined) {
    return { eligible: false, ineligible_code: code, ineligible_reason: labelOf(code), reasons: [] }
  }
  return { eligible: true, reasons }
}

function obstacle(order: Order, type: RequestType, who: 'SELLER' | 'BUYER'): number | undefined {
  if (order.status === 'CANCELLED' || order.status === 'COMPLETED') return 25001051
  if (pendingCancellation(order)) return 25001011
  if (type === 'CANCEL') {
    const asks = canRequestCancel(order) && !(who === 'SELLER' && order.status === 'UNPAID')
    return asks ? undefined : 25001003
  }
  if (claimableLines(order).length === 0) return 25001003
  if (type === 'REFUND') return undefined
  const may = who === 'BUYER' ? order.status === 'DELIVERED' : order.shop.region === 'US'
  return may ? undefined : 25001003
}
