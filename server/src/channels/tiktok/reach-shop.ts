import type { Shop as ShopApi } from '@supercargo/tiktok-shop'
import { Refusal } from '../../kernel/refusal.ts'
import type { Shop } from '../../shops/shop.ts'
import { shopById } from '../../shops/shop-by-id.ts'
import type { Channel } from './channel.ts'
import { tokenStore } from './token-store.ts'

/** A shop that may be asked, and the way to ask it. */
export type ReachedShop = {
  shop: Shop
  appId: string
  authorizationId: string
  api: ShopApi
}

/**
 * @param evenDisconnected to take leave of a shop that our people have disconnected while its authorization holds
 * @throws Refusal `shop.unknown`; `shop.not-connected` when it is disconnected or its authorization has ended
 */
export async function reachShop(
  channel: Channel,
  shopId: string,
  evenDisconnected = false,
): Promise<ReachedShop> {
  const [shop, link] = await Promise.all([shopById(channel.db(), shopId), readLink(channel, shopId)])
  const states = evenDisconnected ? ['connected', 'disconnected'] : ['connected']
  if (!link || !states.includes(shop.state)) {
    throw new Refusal(
      'conflict',
      'shop.not-connected',
      'This shop is not connected to TikTok Shop. Connect it.',
    )
  }
  const { client } = await channel.app(link.app_id)
  channel.calls.introduce(link.cipher, shop.id)
  const tokens = client.storedTokens(tokenStore(channel, link.authorization_id))
  return {
    shop,
    appId: link.app_id,
    authorizationId: link.authorization_id,
    api: client.seller(tokens).shop(link.cipher),
  }
}

/** Under which authorization and cipher a shop is asked; undefined when the authorization has ended. */
function readLink(channel: Channel, shopId: string) {
  return channel
    .db()
    .selectFrom('channel_shops as link')
    .innerJoin('authorizations as held', join =>
      join.onRef('held.merchant_id', '=', 'link.merchant_id').onRef('held.id', '=', 'link.authorization_id'),
    )
    .select(['link.cipher', 'link.authorization_id', 'held.app_id'])
    .where('link.merchant_id', '=', channel.merchantId)
    .where('link.shop_id', '=', shopId)
    .where('held.state', '=', 'active')
    .executeTakeFirst()
}
