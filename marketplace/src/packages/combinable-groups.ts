import { pendingCancellation } from '../returns/request-cancel.ts'
import type { Shop } from '../shop/shop.ts'
import { ordersIn, type Package } from './package.ts'

/** Packages that may become one: same buyer, same address, same way of delivery. */
export type CombinableGroup = { id: string; packages: Package[] }

/** Orders in one package, at most. */
const MOST_ORDERS = 20

/** All groups of a shop, by the smallest package id in them. Where packages come to be at shipping there are none. */
export function combinableGroups(shop: Shop): CombinableGroup[] {
  if (!shop.profile.packageBeforeShipping) return []
  const alike = new Map<string, Package[]>()
  for (const pkg of shop.packages.all()) {
    if (pkg.status !== 'TO_FULFILL') continue
    const [order, ...others] = ordersIn(pkg)
    if (order === undefined || others.length > 0 || pkg.tag !== 'DEFAULT' || pendingCancellation(order))
      continue
    if (order.flavor.fulfillment !== 'FULFILLMENT_BY_SELLER') continue
    const key = [order.buyer.userId, order.buyer.recipient.full_address, order.deliveryOption.id].join('\n')
    alike.set(key, [...(alike.get(key) ?? []), pkg])
  }
  return [...alike.values()]
    .filter(packages => packages.length > 1)
    .map(packages => packages.slice(0, MOST_ORDERS))
    .map(packages => ({ id: packages.map(pkg => pkg.id).sort()[0] ?? '', packages }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
