import { TikTokShopError } from '@supercargo/tiktok-shop'
import { Refusal } from '../../kernel/refusal.ts'
import type { Channel } from './channel.ts'
import { noteLostAuthorization } from './note-lost-authorization.ts'
import { type ReachedShop, reachShop } from './reach-shop.ts'

/**
 * Asks the platform on behalf of a shop. When it turns out that the seller's authorization is over, the shop says
 * so from now on and nobody calls for it again.
 * @throws Refusal `shop.not-connected`, and TikTokShopError as the client gives it
 */
export async function withShop<Result>(
  channel: Channel,
  shopId: string,
  use: (shop: ReachedShop) => Promise<Result>,
  evenDisconnected = false,
): Promise<Result> {
  const shop = await reachShop(channel, shopId, evenDisconnected)
  try {
    return await use(shop)
  } catch (error) {
    if (
      error instanceof TikTokShopError &&
      (await noteLostAuthorization(channel, shop.authorizationId, error))
    ) {
      throw new Refusal(
        'conflict',
        'shop.not-connected',
        'The authorization has ended. Connect the shop again.',
      )
    }
    throw error
  } finally {
    await channel.calls.flush()
  }
}
