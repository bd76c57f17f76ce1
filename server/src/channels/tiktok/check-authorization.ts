import { TikTokShopError } from '@supercargo/tiktok-shop'
import type { Channel } from './channel.ts'
import { endAuthorization } from './note-lost-authorization.ts'
import type { ReachedShop } from './reach-shop.ts'

/**
 * A delivery says that the seller has withdrawn the authorization, or that it ends soon. Since anybody who once saw
 * such a delivery can send it again, the platform is asked whether it is so.
 * @throws TikTokShopError, of which `with-shop.ts` knows those that prove the end
 */
export async function checkAuthorization(channel: Channel, reached: ReachedShop): Promise<void> {
  const data = await reached.api.call('GET /authorization/202309/shops')
  const still = data.shops?.some(shop => shop.id === reached.shop.channelShopId)
  if (still) return
  await endAuthorization(channel, reached.authorizationId, 'deauthorized', 'not among the authorized shops')
  throw new TikTokShopError({
    kind: 'credentials',
    code: 105003,
    endpoint: 'GET /authorization/202309/shops',
    message: 'The shop is not among those that the seller has authorized.',
  })
}
