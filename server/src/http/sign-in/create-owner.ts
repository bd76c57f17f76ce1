import { sql } from 'kysely'
import { audit } from '../../kernel/audit.ts'
import type { Tx } from '../../kernel/database.ts'
import { hasCode } from '../../kernel/has-code.ts'
import { newId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { endSession, endSessions, openSession, type Session } from './session.ts'
import { plainName } from './sign-in-name.ts'

export type Owner = { displayName: string; signInName: string; passwordHash: string; language: string }

/**
 * The one thing that a link's session can do, once: makes the first account; or, when there is an owner already,
 * gives that owner these names and this password and signs everyone else out of the account. Returns the token of
 * a real session.
 * @throws Refusal `session.no-link` without a link's session, `account.name-taken` when a colleague has the name.
 */
export async function createOwner(
  tx: Tx,
  session: Session | null,
  owner: Owner,
  userAgent: string,
): Promise<string> {
  // Ending the session is the lock: of two who try at once the second finds it gone.
  if (!session || session.account || !(await endSession(tx, session.tokenHash)))
    throw new Refusal('forbidden', 'session.no-link', 'Open the sign-in link that the start has printed.')
  const known = await firstOwner(tx)
  const id = known ?? newId('acc')
  await writeOwner(tx, id, owner).catch(error => {
    if (!hasCode(error, '23505')) throw error
    throw new Refusal('conflict', 'account.name-taken', 'Another account signs in with this name already.')
  })
  if (known) await endSessions(tx, id)
  await audit(tx, known ? 'account.recovered' : 'account.created', id, { role: 'owner' })
  return openSession(tx, { accountId: id, userAgent })
}

async function firstOwner(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('accounts')
    .select('id')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

async function writeOwner(tx: Tx, id: string, owner: Owner): Promise<void> {
  await sql`
    insert into accounts (merchant_id, id, sign_in_name, display_name, role, password_hash, language, created_at)
    values (${tx.scope.merchantId}, ${id}, ${plainName(owner.signInName)}, ${owner.displayName}, 'owner',
      ${owner.passwordHash}, ${owner.language}, ${tx.clock.now()})
    on conflict (merchant_id, id) do update set sign_in_name = excluded.sign_in_name,
      display_name = excluded.display_name, password_hash = excluded.password_hash,
      language = excluded.language`.execute(tx)
}
