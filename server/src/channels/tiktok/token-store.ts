import { type Doors, type SellerTokens, TikTokShopError, type TokenStore } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Channel } from './channel.ts'

/** Longer than a refresh with all its retries takes (`open-channel.ts`): a lease that runs out belonged to a dead process. */
const leaseMs = 90_000
const lookAgainMs = 100
/** About 10 s: whoever waits longer behind a refresh that does not end comes again later. */
const looks = 100

/**
 * The tokens of one authorization, for all shops of the seller and all our processes. No transaction stays open
 * over the call to the platform: whoever refreshes holds a lease on the row, everybody else waits for its end
 * and then finds the new tokens.
 */
export function tokenStore(
  { db, decide, doors }: Pick<Channel, 'db' | 'decide'> & { doors: Pick<Doors, 'now' | 'sleep'> },
  authorizationId: string,
): TokenStore {
  const read = () => readTokens(db(), authorizationId)
  const write = <Result>(act: (tx: Tx) => Promise<Result>) => decide('system:tokens', act)
  return {
    read,
    async renew(renew) {
      for (let look = 0; look < looks; look++) {
        const lease = await write(tx => takeLease(tx, authorizationId, doors.now()))
        if (lease) {
          try {
            const current = await read()
            const fresh = await renew(current)
            const kept =
              fresh === current || (await write(tx => keepTokens(tx, authorizationId, fresh, lease)))
            return kept ? fresh : read()
          } finally {
            await write(tx => endLease(tx, authorizationId, lease))
          }
        }
        await doors.sleep(lookAgainMs)
      }
      throw new TikTokShopError({
        kind: 'unavailable',
        endpoint: 'GET /api/v2/token/refresh',
        message: 'The tokens are being refreshed by another process.',
      })
    },
  }
}

async function readTokens(db: Db, id: string): Promise<SellerTokens> {
  const row = await db
    .selectFrom('authorizations')
    .selectAll()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'authorization.unknown', `There is no authorization ${id}.`)
  return {
    accessToken: db.keys.openText(row.access_token_sealed),
    accessTokenExpiresAt: seconds(row.access_expires_at),
    refreshToken: db.keys.openText(row.refresh_token_sealed),
    refreshTokenExpiresAt: seconds(row.refresh_expires_at),
    obtainedAt: seconds(row.refreshed_at),
    openId: row.open_id,
    sellerName: row.seller_name,
    sellerRegion: row.seller_region,
    userType: 0,
    grantedScopes: row.scopes,
  }
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

/** The end of our lease, which also names it; undefined while another holds one. */
async function takeLease(tx: Tx, id: string, now: number): Promise<Date | undefined> {
  const until = new Date(now + leaseMs)
  const { numAffectedRows } = await sql`
    update authorizations set refreshing_until = ${until}
    where merchant_id = ${tx.scope.merchantId} and id = ${id}
      and (refreshing_until is null or refreshing_until <= ${new Date(now)})`.execute(tx)
  return numAffectedRows === 1n ? until : undefined
}

/** False when the lease was lost meanwhile: then the tokens of whoever took it over count. */
async function keepTokens(tx: Tx, id: string, tokens: SellerTokens, lease: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('authorizations')
    .set(tokenColumns(tx, tokens))
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', id)
    .where('refreshing_until', '=', lease)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function endLease(tx: Tx, id: string, lease: Date): Promise<void> {
  await tx
    .updateTable('authorizations')
    .set({ refreshing_until: null })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', id)
    .where('refreshing_until', '=', lease)
    .execute()
}

/** How a seller's tokens are kept: sealed, and with the platform's own words on when they end. */
export function tokenColumns(db: Pick<Db, 'keys' | 'clock'>, tokens: SellerTokens) {
  return {
    access_token_sealed: db.keys.seal(tokens.accessToken),
    refresh_token_sealed: db.keys.seal(tokens.refreshToken),
    access_expires_at: new Date(tokens.accessTokenExpiresAt * 1000),
    refresh_expires_at: new Date(tokens.refreshTokenExpiresAt * 1000),
    refreshed_at: db.clock.now(),
    state: 'active',
    last_error: null,
  }
}
