import { randomPart } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Actor } from '../kernel/scope.ts'
import type { Channel } from './tiktok/channel.ts'

/** A code lives 30 minutes (fact sheet §1.2); who takes longer over the consent page begins anew. */
export const consentMinutes = 30

/**
 * The page on which the seller agrees. What comes back from it counts only with the state that is kept here, once
 * and for half an hour.
 * @throws Refusal `channel-app.unknown`, `channel-app.no-service-id`
 */
export async function requestConsent(
  channel: Channel,
  actor: Actor,
  appId: string,
): Promise<{ url: string }> {
  const app = await channel.app(appId)
  if (!app.serviceId) {
    throw new Refusal(
      'conflict',
      'channel-app.no-service-id',
      'The consent page needs the app’s service id. Copy it from Partner Center and save the app again.',
    )
  }
  const state = randomPart(40)
  await channel.decide(actor, tx =>
    tx
      .insertInto('consent_requests')
      .values({
        merchant_id: tx.scope.merchantId,
        state,
        app_id: app.id,
        actor,
        created_at: tx.clock.now(),
      })
      .execute(),
  )
  return { url: app.client.authorizationUrl({ serviceId: app.serviceId, state }) }
}
