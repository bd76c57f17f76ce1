import { audit } from '../../kernel/audit.ts'
import type { Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { openSession } from './session.ts'
import { hashToken, newToken } from './token.ts'

/** The first start's link waits for someone to come to the terminal; one that was asked for is used at once. */
const hours = { first: 24, asked: 0.25 }

/**
 * Makes a one-time link's path (`/sign-in/…`) and voids those before it, with whatever they had opened: only the
 * newest opens the door.
 */
export async function makeSignInLink(tx: Tx, why: 'first' | 'asked'): Promise<string> {
  const { token, hash } = newToken()
  const now = tx.clock.now()
  await tx.deleteFrom('sign_in_links').where('merchant_id', '=', tx.scope.merchantId).execute()
  await tx
    .deleteFrom('sessions')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('account_id', 'is', null)
    .execute()
  await tx
    .insertInto('sign_in_links')
    .values({
      merchant_id: tx.scope.merchantId,
      token_hash: hash,
      created_at: now,
      expires_at: new Date(now.getTime() + hours[why] * 60 * 60_000),
    })
    .execute()
  await audit(tx, 'sign-in-link.made', 'link', { why })
  return `/sign-in/${token}`
}

/**
 * Uses a link up and opens a session without an account, which can do one thing; see `create-owner.ts`. Returns
 * the token for its cookie.
 * @throws Refusal `sign-in-link.void` when it was used, has expired or never was.
 */
export async function useSignInLink(tx: Tx, token: string, userAgent: string): Promise<string> {
  const used = await tx
    .updateTable('sign_in_links')
    .set({ used_at: tx.clock.now() })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.clock.now())
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) {
    throw new Refusal('unknown', 'sign-in-link.void', 'This link was used already or has expired.')
  }
  await audit(tx, 'sign-in-link.used', 'link')
  return openSession(tx, { accountId: null, userAgent })
}
