import { randomBytes } from 'node:crypto'
import { PlatformRefusal } from '../gateway/refusal.ts'
import type { World } from '../world.ts'
import type { Seller } from './shop.ts'
import { tellExpiring } from './tell-authorization.ts'

/** One seller's consent to the app: it covers all shops of the seller. */
export type Authorization = {
  seller: Seller
  scopes: Set<string>
  /** Unix seconds at which the consent itself ends, with the refresh token. */
  endsAt: number
  revoked: boolean
}

type AccessToken = { authorization: Authorization; expiresAt: number; replacedRefreshToken: string }
type RefreshToken = { authorization: Authorization; expiresAt: number }

/** Codes and tokens in circulation. A map's entry is the only proof that a token was ever given out. */
export type TokenBook = {
  codes: Map<string, { seller: Seller; expiresAt: number }>
  access: Map<string, AccessToken>
  refresh: Map<string, RefreshToken>
  authorizations: Set<Authorization>
  /** Refreshes answered, by the seller's id: one expiry should cost one refresh. */
  refreshes: Map<string, number>
}

export const createTokenBook = (): TokenBook => ({
  codes: new Map(),
  access: new Map(),
  refresh: new Map(),
  authorizations: new Set(),
  refreshes: new Map(),
})

const CODE_SECONDS = 30 * 60
const ACCESS_SECONDS = 7 * 86_400
const REFRESH_SECONDS = 365 * 86_400
const WARN_DAYS = 30

/** Tokens come from the machine's randomness, not the seed: a replayed seed must not reopen an old door. */
const secretText = (bytes: number) => randomBytes(bytes).toString('base64url')

/** US sellers' tokens begin otherwise than all others'. */
const tokenPrefix = (seller: Seller) => (seller.baseRegion === 'US' ? 'TTP_' : 'ROW_')

/** A fresh single-use code, good for 30 minutes. */
export function issueCode(world: World, seller: Seller): string {
  const code = `${tokenPrefix(seller)}${secretText(24)}`
  world.tokens.codes.set(code, { seller, expiresAt: world.clock.now() + CODE_SECONDS })
  return code
}

/** Trades a code for tokens; 36004004 when it is unknown, used or older than 30 minutes. */
export function exchangeCode(world: World, code: string) {
  const found = world.tokens.codes.get(code)
  world.tokens.codes.delete(code)
  if (found === undefined || found.expiresAt <= world.clock.now()) {
    throw new PlatformRefusal(36004004, 'The auth_code is invalid, expired or has been used.', 200)
  }
  const authorization = authorize(world, found.seller)
  return issueTokens(world, authorization)
}

/** A new consent covers all shops again, those that had left too. Tokens of an older one stay good until they end. */
function authorize(world: World, seller: Seller): Authorization {
  const authorization: Authorization = {
    seller,
    scopes: new Set(world.app.scopes),
    endsAt: world.clock.now() + REFRESH_SECONDS,
    revoked: false,
  }
  world.tokens.authorizations.add(authorization)
  for (const shop of seller.shops) shop.authorized = true
  warnLater(world, authorization, authorization.endsAt - WARN_DAYS * 86_400)
  return authorization
}

/** From thirty days before its end, and then daily, each shop is warned, unless the seller has consented anew. */
function warnLater(world: World, authorization: Authorization, at: number) {
  if (at >= authorization.endsAt) return
  world.clock.at(at, () => {
    const { seller, revoked, endsAt } = authorization
    const renewed = [...world.tokens.authorizations].some(
      each => each.seller === seller && each.endsAt > endsAt,
    )
    if (revoked || renewed) return
    for (const shop of seller.shops) if (shop.authorized) tellExpiring(world, shop, endsAt)
    warnLater(world, authorization, at + 86_400)
  })
}

/**
 * Gives new tokens; 36004001 when the refresh token is unknown or over. The old refresh token keeps working until a
 * token of the new pair is used, so that an answer lost on the way does not cost the seller's consent.
 */
export function refreshTokens(world: World, refreshToken: string) {
  const found = world.tokens.refresh.get(refreshToken)
  const now = world.clock.now()
  if (found === undefined || found.authorization.revoked || found.expiresAt <= now) {
    throw new PlatformRefusal(36004001, 'The refresh_token is invalid or expired.', 200)
  }
  const seller = found.authorization.seller.id
  world.tokens.refreshes.set(seller, (world.tokens.refreshes.get(seller) ?? 0) + 1)
  return issueTokens(world, found.authorization, refreshToken)
}

function issueTokens(world: World, authorization: Authorization, replaces = '') {
  const { seller } = authorization
  const accessToken = `${tokenPrefix(seller)}${secretText(48)}`
  const refreshToken = `${tokenPrefix(seller)}${secretText(36)}`
  const expiresAt = world.clock.now() + ACCESS_SECONDS
  world.tokens.access.set(accessToken, { authorization, expiresAt, replacedRefreshToken: replaces })
  world.tokens.refresh.set(refreshToken, { authorization, expiresAt: authorization.endsAt })
  return {
    access_token: accessToken,
    access_token_expire_in: expiresAt,
    refresh_token: refreshToken,
    refresh_token_expire_in: authorization.endsAt,
    open_id: seller.openId,
    seller_name: seller.name,
    seller_base_region: seller.baseRegion,
    user_type: 0,
    granted_scopes: [...authorization.scopes],
  }
}

/** Makes every access token in circulation expire now; gives their number. */
export function expireAccessTokens(world: World): number {
  for (const token of world.tokens.access.values()) {
    token.expiresAt = Math.min(token.expiresAt, world.clock.now())
  }
  return world.tokens.access.size
}

/** Ends a seller's consent: all its tokens are refused from now on. */
export function revokeAuthorization(world: World, seller: Seller) {
  for (const authorization of world.tokens.authorizations) {
    if (authorization.seller === seller) authorization.revoked = true
  }
}
