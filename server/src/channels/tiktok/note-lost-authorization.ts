import type { TikTokShopError } from '@supercargo/tiktok-shop'
import { moveShop } from '../../shops/move-shop.ts'
import type { Channel } from './channel.ts'

/**
 * What the platform's codes say about an authorization (fact sheet §1.2, §2.4): 105003 the seller has withdrawn it,
 * 36004001 its refresh token is over, 105001 the token is unknown, which after a fresh read means withdrawn too.
 */
const meanings: Readonly<Record<number, 'deauthorized' | 'expired'>> = {
  105001: 'deauthorized',
  105003: 'deauthorized',
  36004001: 'expired',
  36004005: 'expired',
}

/** Writes down on the authorization and all its shops that it has ended. False when the error says no such thing. */
export async function noteLostAuthorization(
  channel: Channel,
  authorizationId: string,
  error: TikTokShopError,
): Promise<boolean> {
  const state = meanings[error.code ?? 0]
  if (!state) return false
  await endAuthorization(channel, authorizationId, state, `${error.code}`)
  return true
}

/** Its shops are told apart from those that the seller's people disconnected themselves: these stay as they are. */
export async function endAuthorization(
  channel: Channel,
  authorizationId: string,
  state: 'deauthorized' | 'expired',
  reason: string,
): Promise<void> {
  await channel.decide('system:channel', async tx => {
    const mine = { merchant_id: channel.merchantId }
    await tx
      .updateTable('authorizations')
      .set({ state, last_error: reason })
      .where('merchant_id', '=', mine.merchant_id)
      .where('id', '=', authorizationId)
      .where('state', '=', 'active')
      .execute()
    const shops = await tx
      .selectFrom('channel_shops as link')
      .innerJoin('shops', join =>
        join.onRef('shops.merchant_id', '=', 'link.merchant_id').onRef('shops.id', '=', 'link.shop_id'),
      )
      .select('shops.id')
      .where('link.merchant_id', '=', mine.merchant_id)
      .where('link.authorization_id', '=', authorizationId)
      .where('shops.state', '=', 'connected')
      .orderBy('shops.id')
      .forUpdate('shops')
      .execute()
    const verb = state === 'expired' ? 'expire' : 'deauthorize'
    for (const shop of shops) await moveShop(tx, verb, shop.id, reason)
  })
}
