import type { Role } from '../../kernel/access.ts'
import type { Database, Db, Tx } from '../../kernel/database.ts'
import { soleMerchant } from '../../kernel/scope.ts'
import { hashToken, newToken } from './token.ts'

export type Session = {
  tokenHash: string
  /** Null when a one-time link opened it: then it can make the owner, or give the owner a new password. */
  account: Account | null
}

export type Account = {
  id: string
  displayName: string
  signInName: string
  role: Role
  language: string | null
}

/** A session ends after this many days however busy it was, and after `idleDays` in which nobody came. */
export const sessionDays = 30
const idleDays = 7
const day = 24 * 60 * 60_000

/** What a link is used for is done within minutes. */
const linkSessionHours = 1

/** Opens a session and returns the token for its cookie. */
export async function openSession(
  tx: Tx,
  session: { accountId: string | null; userAgent: string },
): Promise<string> {
  const { token, hash } = newToken()
  const now = tx.clock.now()
  await tx
    .deleteFrom('sessions')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('expires_at', '<', now)
    .execute()
  const life = session.accountId ? sessionDays * day : linkSessionHours * 60 * 60_000
  await tx
    .insertInto('sessions')
    .values({
      merchant_id: tx.scope.merchantId,
      token_hash: hash,
      account_id: session.accountId,
      user_agent: session.userAgent.slice(0, 200),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + life),
    })
    .execute()
  return token
}

/** The live session of a cookie, or null. Notes about once a minute that it is in use. */
export async function findSession(database: Database, token: string): Promise<Session | null> {
  const db = database.reader({ merchantId: soleMerchant, actor: 'system:session' })
  const now = db.clock.now()
  const tokenHash = hashToken(token)
  const row = await db
    .selectFrom('sessions as s')
    .leftJoin('accounts as a', join =>
      join.onRef('a.merchant_id', '=', 's.merchant_id').onRef('a.id', '=', 's.account_id'),
    )
    .select(['s.last_seen_at', 's.account_id', 'a.id', 'a.display_name', 'a.sign_in_name'])
    .select(['a.role', 'a.language', 'a.disabled_at'])
    .where('s.merchant_id', '=', soleMerchant)
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', new Date(now.getTime() - idleDays * day))
    .executeTakeFirst()
  if (!row || row.disabled_at) return null
  if (now.getTime() - row.last_seen_at.getTime() > 60_000) {
    await database.transaction(db.scope, tx =>
      tx
        .updateTable('sessions')
        .set({ last_seen_at: now })
        .where('merchant_id', '=', soleMerchant)
        .where('token_hash', '=', tokenHash)
        .execute(),
    )
  }
  return { tokenHash, account: accountOf(row) }
}

/** Which of these sessions (by the hash of their token) are still live. Asking does not count as coming. */
export async function sessionsOf(db: Db, tokenHashes: readonly string[]): Promise<Set<string>> {
  const now = db.clock.now()
  const rows = await db
    .selectFrom('sessions')
    .select('token_hash')
    .where('merchant_id', '=', db.scope.merchantId)
    .where('token_hash', 'in', tokenHashes)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleDays * day))
    .execute()
  return new Set(rows.map(row => row.token_hash))
}

function accountOf(row: {
  id: string | null
  display_name: string | null
  sign_in_name: string | null
  role: string | null
  language: string | null
}): Account | null {
  if (row.id === null) return null
  return {
    id: row.id,
    displayName: row.display_name ?? '',
    signInName: row.sign_in_name ?? '',
    role: row.role as Role,
    language: row.language,
  }
}

/** Signs out here. False when the session had ended already. */
export async function endSession(tx: Tx, tokenHash: string): Promise<boolean> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return ended.numDeletedRows === 1n
}

/** Signs out everywhere. */
export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('account_id', '=', accountId)
    .execute()
}
