import type { Doors } from './doors.ts'
import type { SellerTokens } from './seller-tokens.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import type { TokenSource } from './token-source.ts'

/** What the application keeps: the tokens of one seller, for all its processes. */
export interface TokenStore {
  read(): Promise<SellerTokens>
  /**
   * Runs `renew` alone among all processes (under a lock), with the tokens as they stand under that lock, and
   * keeps what it answers before the lock is given back. `renew` calls the platform: hold no transaction open.
   */
  renew(renew: (current: SellerTokens) => Promise<SellerTokens>): Promise<SellerTokens>
}

interface StoredTokens {
  store: TokenStore
  refresh: (refreshToken: string, signal?: AbortSignal) => Promise<SellerTokens>
  doors: Pick<Doors, 'now'>
}

/** A token is renewed when a fifth of its life is left, but no earlier than a day ahead. */
const aheadShare = 0.2
const longestAheadSeconds = 86_400
/** After a renewal ahead of time failed, the token still serves; the next try comes no sooner than this. */
const calmSeconds = 60

/** A source over the application's store. It keeps the token in memory and renews it ahead of its expiry. */
export function storedTokens({ store, refresh, doors }: StoredTokens): TokenSource {
  let known: SellerTokens | undefined
  let renewing: Promise<SellerTokens> | undefined
  let calmUntil = 0
  const seconds = () => doors.now() / 1000

  /** One renewal at a time. `outdated` is asked again under the lock, where another process may have been faster. */
  const renew = (outdated: (tokens: SellerTokens) => boolean): Promise<SellerTokens> => {
    renewing ??= store
      .renew(async current => (outdated(current) ? await refresh(current.refreshToken) : current))
      .then(tokens => (known = tokens))
      .finally(() => (renewing = undefined))
    return renewing
  }

  return {
    async accessToken(_signal, rejected) {
      if (known === undefined || known.accessToken === rejected) known = await store.read()
      if (seconds() < dueAt(known)) return known.accessToken
      const expired = seconds() >= known.accessTokenExpiresAt
      if (!expired && seconds() < calmUntil) return known.accessToken
      try {
        return (await renew(tokens => seconds() >= dueAt(tokens))).accessToken
      } catch (error) {
        if (expired || !(error instanceof TikTokShopError)) throw error
        calmUntil = seconds() + calmSeconds
        return known.accessToken
      }
    },
    async replaceToken(rejected) {
      const outdated = (tokens: SellerTokens) => tokens.accessToken === rejected
      const renewed = await renew(outdated)
      // A renewal that was already under way may have found nothing to do.
      return (outdated(renewed) ? await renew(outdated) : renewed).accessToken
    },
  }
}

/** Unix seconds from which on a token should be renewed. */
function dueAt({ obtainedAt, accessTokenExpiresAt }: SellerTokens): number {
  const life = Math.max(0, accessTokenExpiresAt - obtainedAt)
  return accessTokenExpiresAt - Math.min(longestAheadSeconds, life * aheadShare)
}
