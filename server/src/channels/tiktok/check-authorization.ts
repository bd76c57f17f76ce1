import { TikTokShopError } from '@supercargo/tiktok-shop'
import { announce } from '../../kernel/live.ts'
import type { Channel } from './channel.ts'
import { endAuthorization } from './note-lost-authorization.ts'
import type { ReachedShop } from './reach-shop.ts'

/**
 * A delivery says that the seller has withdrawn the authorization, or that it ends soon. Since anybody who once saw
 * such a delivery can send it again, the platform is asked whether it is so.
 * @param endsAt unix seconds, when a delivery named them
 * @throws TikTokShopError, of which `with-shop.ts` knows those that prove the end
 */
export async function checkAuthorization(
  channel: Channel,
  reached: ReachedShop,
  endsAt: number | undefined,
): Promise<void> {
  const data = await reached.api.call('GET /authorization/202309/shops')
  const still = data.shops?.some(shop => shop.id === reached.shop.channelShopId)
  if (still) return noteConsentEnd(channel, reached, endsAt)
  await endAuthorization(channel, reached.authorizationId, 'deauthorized', 'not among the authorized shops')
  throw new TikTokShopError({
    kind: 'credentials',
    code: 105003,
    endpoint: 'GET /authorization/202309/shops',
    message: 'The shop is not among those that the seller has authorized.',
  })
}

/** Shown on the shop's page, so that the seller consents again in time. A moment that has passed says nothing. */
async function noteConsentEnd(
  channel: Channel,
  reached: ReachedShop,
  endsAt: number | undefined,
): Promise<void> {
  if (endsAt === undefined || endsAt * 1000 <= channel.doors.now()) return
  await channel.decide('system:channel', async tx => {
    await tx
      .updateTable('authorizations')
      .set({ consent_ends_at: new Date(endsAt * 1000) })
      .where('merchant_id', '=', tx.scope.merchantId)
      .where('id', '=', reached.authorizationId)
      .execute()
    await announce(tx, { topic: 'shop', id: reached.shop.id })
  })
}
