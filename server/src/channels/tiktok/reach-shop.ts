import type { Shop as ShopApi } from '@supercargo/tiktok-shop'
import { Refusal } from '../../kernel/refusal.ts'
import type { Shop } from '../../shops/shop.ts'
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
 * @throws Refusal `shop.not-connected` when the shop is unknown, disconnected, or its authorization has ended
 */
export async function reachShop(
  channel: Channel,
  shopId: string,
  evenDisconnected = false,
): Promise<ReachedShop> {
  const row = await channel
    .db()
    .selectFrom('channel_shops as link')
    .innerJoin('shops', join =>
      join.onRef('shops.merchant_id', '=', 'link.merchant_id').onRef('shops.id', '=', 'link.shop_id'),
    )
    .innerJoin('authorizations as grant', join =>
      join
        .onRef('grant.merchant_id', '=', 'link.merchant_id')
        .onRef('grant.id', '=', 'link.authorization_id'),
    )
    .select(['shops.id', 'shops.channel_shop_id', 'shops.name', 'shops.market', 'shops.currency'])
    .select(['shops.time_zone', 'shops.practice', 'shops.state', 'shops.state_reason'])
    .select(['link.cipher', 'link.authorization_id', 'grant.app_id'])
    .where('link.merchant_id', '=', channel.merchantId)
    .where('link.shop_id', '=', shopId)
    .where('shops.state', 'in', evenDisconnected ? ['connected', 'disconnected'] : ['connected'])
    .where('grant.state', '=', 'active')
    .executeTakeFirst()
  if (!row) {
    throw new Refusal(
      'conflict',
      'shop.not-connected',
      'This shop is not connected to TikTok Shop. Connect it.',
    )
  }
  const { client } = await channel.app(row.app_id)
  channel.calls.introduce(row.cipher, row.id)
  const tokens = client.storedTokens(tokenStore(channel, row.authorization_id))
  return {
    shop: {
      id: row.id,
      channel: 'tiktok',
      channelShopId: row.channel_shop_id,
      name: row.name,
      market: row.market,
      currency: row.currency,
      timeZone: row.time_zone,
      practice: row.practice,
      state: row.state === 'connected' ? 'connected' : 'disconnected',
      stateReason: row.state_reason,
    },
    appId: row.app_id,
    authorizationId: row.authorization_id,
    api: client.seller(tokens).shop(row.cipher),
  }
}
