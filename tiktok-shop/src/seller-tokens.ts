import { TikTokShopError } from './tiktok-shop-error.ts'

/** One seller's authorization of one app. It covers all shops of the seller. */
export interface SellerTokens {
  accessToken: string
  /** Unix seconds. */
  accessTokenExpiresAt: number
  refreshToken: string
  /** Unix seconds. After it the seller has to consent again. */
  refreshTokenExpiresAt: number
  /** Unix seconds by our clock. */
  obtainedAt: number
  openId: string
  sellerName: string
  /** Two letters, such as GB. */
  sellerRegion: string
  /** 0 seller, 1 creator, 3 partner. */
  userType: number
  grantedScopes: string[]
}

/** Reads the token host's `data`. Refuses with kind `malformed` an answer without tokens or times of expiry. */
export function readSellerTokens(
  endpoint: string,
  data: Record<string, unknown>,
  nowMs: number,
): SellerTokens {
  const scopes = data.granted_scopes
  const token = (name: string): string => {
    const value = text(data[name])
    if (value === '') throw malformed(endpoint, name)
    return value
  }
  const seconds = (name: string): number => {
    const value = Number(data[name])
    if (!Number.isSafeInteger(value) || value <= 0) throw malformed(endpoint, name)
    return value
  }
  return {
    accessToken: token('access_token'),
    accessTokenExpiresAt: seconds('access_token_expire_in'),
    refreshToken: token('refresh_token'),
    refreshTokenExpiresAt: seconds('refresh_token_expire_in'),
    obtainedAt: Math.floor(nowMs / 1000),
    openId: text(data.open_id),
    sellerName: text(data.seller_name),
    sellerRegion: text(data.seller_base_region),
    userType: Number(data.user_type ?? 0),
    grantedScopes: Array.isArray(scopes) ? scopes.filter(scope => typeof scope === 'string') : [],
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function malformed(endpoint: string, name: string): TikTokShopError {
  return new TikTokShopError({ kind: 'malformed', endpoint, message: `The answer has no usable ${name}.` })
}
