import type { SellerTokens } from '@supercargo/tiktok-shop'
import { z } from 'zod'
import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Actor } from '../kernel/scope.ts'
import { type AuthorizedShop, connectShops } from './connect-shops.ts'
import { consentMinutes } from './request-consent.ts'
import type { Channel, ChannelApp } from './tiktok/channel.ts'
import { tokenColumns } from './tiktok/token-store.ts'
import { listOf, text } from './tiktok/wire-field.ts'

const wireShop = z.object({
  id: z.string().min(1),
  name: text,
  region: z.string().length(2),
  cipher: z.string().min(1),
})

/**
 * The seller has agreed and the browser is back with a code. Without a state (an installation from the platform's
 * app store sends none) the caller must have made sure that somebody who may manage shops is signed in.
 * @returns ids of the shops that are connected now
 * @throws Refusal `consent.unknown` when the state is not ours, was used, or is older than 30 minutes; TikTokShopError
 */
export async function completeConsent(
  channel: Channel,
  actor: Actor,
  { code, state, appKey }: { code: string; state: string | undefined; appKey: string | undefined },
): Promise<string[]> {
  const appId = await channel.decide(actor, tx => (state ? useConsent(tx, state) : installedApp(tx, appKey)))
  return connectWithCode(channel, actor, appId, code)
}

/** Exchanges a code, keeps the tokens and connects every shop of the seller. */
export async function connectWithCode(
  channel: Channel,
  actor: Actor,
  appId: string,
  code: string,
): Promise<string[]> {
  const app = await channel.app(appId)
  const tokens = await app.client.exchangeCode(code)
  const shops = await authorizedShops(app, tokens)
  return channel.decide(actor, async tx => {
    const authorizationId = await keepAuthorization(tx, appId, tokens)
    return connectShops(tx, { authorizationId, app, shops })
  })
}

async function authorizedShops(app: ChannelApp, tokens: SellerTokens): Promise<AuthorizedShop[]> {
  const fresh = {
    accessToken: async () => tokens.accessToken,
    replaceToken: async () => tokens.accessToken,
  }
  const data = await app.client.seller(fresh).call('GET /authorization/202309/shops')
  return listOf(wireShop).parse(data.shops)
}

async function useConsent(tx: Tx, state: string): Promise<string> {
  const now = tx.clock.now()
  const used = await tx
    .updateTable('consent_requests')
    .set({ used_at: now })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('state', '=', state)
    .where('used_at', 'is', null)
    .where('created_at', '>', new Date(now.getTime() - consentMinutes * 60_000))
    .returning('app_id')
    .executeTakeFirst()
  if (!used) {
    throw new Refusal(
      'conflict',
      'consent.unknown',
      'This link was used before or is older than 30 minutes. Connect the shop once more.',
    )
  }
  return used.app_id
}

/** The platform names the app on the way back; an install with a single real app needs no name. */
async function installedApp(tx: Tx, appKey: string | undefined): Promise<string> {
  const apps = await tx
    .selectFrom('channel_apps')
    .select(['id', 'app_key', 'practice'])
    .where('merchant_id', '=', tx.scope.merchantId)
    .execute()
  const real = apps.filter(app => !app.practice)
  const app = appKey
    ? apps.find(candidate => candidate.app_key === appKey)
    : real.length === 1
      ? real[0]
      : undefined
  if (!app) {
    throw new Refusal('unknown', 'channel-app.unknown', 'This app is not registered here. Register it first.')
  }
  return app.id
}

/** A second consent of the same seller brings the first one's row back to life. */
async function keepAuthorization(tx: Tx, appId: string, tokens: SellerTokens): Promise<string> {
  const columns = {
    ...tokenColumns(tx, tokens),
    seller_name: tokens.sellerName,
    seller_region: tokens.sellerRegion,
    scopes: tokens.grantedScopes,
    consent_ends_at: null,
  }
  const { id } = await tx
    .insertInto('authorizations')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('aut'),
      app_id: appId,
      open_id: tokens.openId,
      ...columns,
    })
    .onConflict(conflict => conflict.columns(['merchant_id', 'app_id', 'open_id']).doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
