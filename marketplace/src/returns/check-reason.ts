import { refuse } from '../gateway/refusal.ts'
import type { Shop } from '../shop/shop.ts'
import { isKnownReason, type ReasonKind, reasonsFor } from './reasons.ts'

/** A seller's reason for something they start: known (25001014), a seller's (25001015), and fit for the status (25001021). */
export function checkSellerReason(shop: Shop, kind: ReasonKind, status: string, reason: string) {
  if (!isKnownReason(reason)) throw refuse(25001014, reason)
  if (!reasonsFor(shop.region, kind, 'seller').includes(reason)) throw refuse(25001015, reason)
  if (!reasonsFor(shop.region, kind, 'seller', status).includes(reason)) throw refuse(25001021, reason)
}

/** A seller's reason for a no: known (25001014) and made for this kind of no (25001016). */
export function checkRejectReason(shop: Shop, kind: ReasonKind, reason: string) {
  if (!isKnownReason(reason)) throw refuse(25001014, reason)
  if (!reasonsFor(shop.region, kind, 'seller_reject').includes(reason)) throw refuse(25001016, reason)
}
