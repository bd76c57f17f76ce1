import { sql } from 'kysely'
import { audit } from '../../kernel/audit.ts'
import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { endSession, openSession, type Session } from './session.ts'
import { plainName } from './sign-in-name.ts'

/**
 * The first account, made once, by whoever opened the first start's link. Returns the token of a real session.
 * @throws Refusal `account.owner-exists` when there is an account already, `session.no-link` without a link's session.
 */
export async function createOwner(
  tx: Tx,
  session: Session | null,
  given: {
    displayName: string
    signInName: string
    passwordHash: string
    language: string
    userAgent: string
  },
): Promise<string> {
  if (!session?.byLink || session.account)
    throw new Refusal('forbidden', 'session.no-link', 'Open the sign-in link that the start has printed.')
  const id = newId('acc')
  const now = tx.clock.now()
  // The merchant's row is the lock: of two who try at once the second finds an account.
  await sql`select 1 from merchants where merchant_id = ${tx.scope.merchantId} for update`.execute(tx)
  const { numAffectedRows } = await sql`
    insert into accounts (merchant_id, id, sign_in_name, display_name, role, password_hash, language, created_at)
    select ${tx.scope.merchantId}, ${id}, ${plainName(given.signInName)}, ${given.displayName}, 'owner',
      ${given.passwordHash}, ${given.language}, ${now}
    where not exists (select 1 from accounts where merchant_id = ${tx.scope.merchantId})`.execute(tx)
  if (numAffectedRows !== 1n)
    throw new Refusal('conflict', 'account.owner-exists', 'There is an owner already. Sign in instead.')
  await endSession(tx, session.tokenHash)
  await audit(tx, 'account.created', id, { role: 'owner' })
  return openSession(tx, { accountId: id, byLink: false, userAgent: given.userAgent })
}
