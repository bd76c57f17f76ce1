import type { AppConfig } from './app-settings.ts'
import { appSettings } from './app-settings.ts'
import type { Consent } from './authorization-url.ts'
import { authorizationUrl } from './authorization-url.ts'
import { fetchTokens } from './fetch-tokens.ts'
import type { SellerTokens } from './seller-tokens.ts'
import type { Seller } from './shop.ts'
import { sellerOf } from './shop.ts'
import type { TokenStore } from './stored-tokens.ts'
import { storedTokens } from './stored-tokens.ts'
import type { TokenSource } from './token-source.ts'
import { verifyWebhook } from './verify-webhook.ts'

/** An app of the TikTok Shop Partner Center. */
export interface TikTokShopApp {
  /** The page to which the seller's browser is sent. */
  authorizationUrl(consent: Consent): string
  /** Turns the code that came back from the consent page into tokens. A code lives 30 minutes and works once. */
  exchangeCode(code: string, signal?: AbortSignal): Promise<SellerTokens>
  /** Fetches new tokens; keep both of them, and run one refresh at a time for a seller. */
  refreshTokens(refreshToken: string, signal?: AbortSignal): Promise<SellerTokens>
  /** A token source over the application's store, which renews ahead of the expiry. */
  storedTokens(store: TokenStore): TokenSource
  seller(tokens: TokenSource): Seller
  /** Whether a webhook's signature is the platform's; see `verifyWebhook`. */
  verifyWebhook(rawBody: Uint8Array, authorization: string | null | undefined): boolean
}

/** The entry: everything that is done with one app key. Opens no connection by itself. */
export function connectApp(config: AppConfig): TikTokShopApp {
  const settings = appSettings(config)
  const { appKey, appSecret, doors } = settings
  const clock = { skewMs: 0 }
  const refreshTokens = (refreshToken: string, signal?: AbortSignal) => {
    const query = { refresh_token: refreshToken, grant_type: 'refresh_token' }
    return fetchTokens(settings, { path: '/api/v2/token/refresh', query, signal })
  }
  return {
    authorizationUrl: consent => authorizationUrl(settings.hosts, consent),
    exchangeCode(code, signal) {
      const query = { auth_code: code, grant_type: 'authorized_code' }
      return fetchTokens(settings, { path: '/api/v2/token/get', query, signal })
    },
    refreshTokens,
    storedTokens: store => storedTokens({ store, refresh: refreshTokens, doors }),
    seller: tokens => sellerOf({ settings, tokens, clock }),
    verifyWebhook: (rawBody, authorization) => verifyWebhook({ appKey, appSecret, rawBody, authorization }),
  }
}
