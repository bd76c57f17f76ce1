import { webhookUrl } from '../channel-app.ts'
import type { Channel } from './channel.ts'
import type { ReachedShop } from './reach-shop.ts'

/** Every topic that we use (`webhook-subject.ts`), by the names of the platform's registry (fact sheet §3.3). */
export const usedTopics = [
  'ORDER_STATUS_CHANGE',
  'RECIPIENT_ADDRESS_UPDATE',
  'PACKAGE_UPDATE',
  'PRODUCT_STATUS_CHANGE',
  'SELLER_DEAUTHORIZATION',
  'UPCOMING_AUTHORIZATION_EXPIRATION',
  'CANCELLATION_STATUS_CHANGE',
  'RETURN_STATUS_CHANGE',
  'PRODUCT_INFORMATION_CHANGE',
  'PRODUCT_CREATION',
] as const

/**
 * Tells the platform where to send a shop's webhooks. It takes https addresses only, so an install that is not
 * reachable from outside lives on polls; a practice marketplace takes any address.
 */
export async function registerWebhooks(channel: Channel, reached: ReachedShop): Promise<void> {
  if (!reached.shop.practice && !channel.publicUrl.startsWith('https://')) return
  const address = webhookUrl(channel.publicUrl, reached.appId)
  for (const event_type of usedTopics) {
    await reached.api.call('PUT /event/202309/webhooks', { body: { event_type, address }, repeatable: true })
  }
}

/** Takes leave of a shop: webhooks for it would be kept and never absorbed. */
export async function removeWebhooks(reached: ReachedShop): Promise<void> {
  for (const event_type of usedTopics) {
    await reached.api.call('DELETE /event/202309/webhooks', { body: { event_type }, repeatable: true })
  }
}
