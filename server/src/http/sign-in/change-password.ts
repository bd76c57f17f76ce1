import { audit } from '../../kernel/audit.ts'
import type { Database } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Actor, soleMerchant } from '../../kernel/scope.ts'
import { releaseBrake, takeTry } from './brake.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { type Account, endSessions, openSession, type Session } from './session.ts'

/**
 * Sets one's own password, ends every session of the account (whoever knew the old one is out) and opens a new
 * one; returns its token.
 * @throws Refusal `account.wrong-password`, `account.weak-password`, `session.too-many`.
 */
export async function changePassword(
  database: Database,
  session: Session & { account: Account },
  given: { old: string; new: string; address: string; userAgent: string },
): Promise<string> {
  const { account } = session
  const scope = { merchantId: soleMerchant, actor: `account:${account.id}` as Actor }
  const tried = { signInName: account.signInName, address: given.address }
  const db = database.reader(scope)
  await database.transaction(scope, tx => takeTry(tx, tried))
  const row = await db
    .selectFrom('accounts')
    .select('password_hash')
    .where('merchant_id', '=', soleMerchant)
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow()
  if (!(await passwordMatches(given.old, row.password_hash))) {
    throw new Refusal('invalid', 'account.wrong-password', 'The old password is not right.')
  }
  const passwordHash = await hashPassword(given.new)
  return database.transaction(scope, async tx => {
    await tx
      .updateTable('accounts')
      .set({ password_hash: passwordHash })
      .where('merchant_id', '=', soleMerchant)
      .where('id', '=', account.id)
      .execute()
    await releaseBrake(tx, tried)
    await endSessions(tx, account.id)
    await audit(tx, 'account.password-changed', account.id)
    return openSession(tx, { accountId: account.id, userAgent: given.userAgent })
  })
}
