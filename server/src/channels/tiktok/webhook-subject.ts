import type { Webhook } from '@supercargo/tiktok-shop'

/** What a webhook asks us to look at. Its content is a hint, never a fact: it can be replayed by anyone who saw it. */
export type WebhookSubject = {
  orders: string[]
  products: string[]
  /** The seller's authorization itself: withdrawn or about to end. */
  authorization: boolean
  /** Unix seconds at which the seller's consent is said to end. */
  consentEndsAt: number | undefined
  /** Unix seconds of the change it speaks of, where the order's own `update_time` must have reached it. */
  orderVersion: number | undefined
}

const aboutOrder = [1, 3, 11, 12]
const aboutPackages = 4
const aboutProduct = [5, 15, 16]
const aboutAuthorization = [6, 7]

/** Nothing to look at. */
export const noSubject: WebhookSubject = {
  orders: [],
  products: [],
  authorization: false,
  consentEndsAt: undefined,
  orderVersion: undefined,
}

/** Fact sheet §3.4. Undefined for topics that we do not use: they are kept, and nothing is done. */
export function webhookSubject({ type, data }: Pick<Webhook, 'type' | 'data'>): WebhookSubject | undefined {
  if (aboutOrder.includes(type)) {
    // Only a status change is sure to move the order's own update_time (fact sheet §5.6).
    const orderVersion = type === 1 ? wholeNumber(data.update_time) : undefined
    return { ...noSubject, orders: idsIn([data.order_id]), orderVersion }
  }
  if (type === aboutPackages) {
    const packages = Array.isArray(data.package_list) ? data.package_list : []
    return { ...noSubject, orders: idsIn(packages.flatMap(entry => entry?.order_id_list ?? [])) }
  }
  if (aboutProduct.includes(type)) return { ...noSubject, products: idsIn([data.product_id]) }
  if (aboutAuthorization.includes(type))
    return { ...noSubject, authorization: true, consentEndsAt: wholeNumber(data.expiration_time) }
  return undefined
}

/** An id has digits and little else; anything longer or odder cannot be asked for. */
function idsIn(values: readonly unknown[]): string[] {
  const ids = values.filter(value => typeof value === 'string').filter(value => /^[\w-]{1,64}$/.test(value))
  return [...new Set(ids)]
}

/** `expiration_time` comes as text, its neighbors as numbers. */
function wholeNumber(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : undefined
}
