import { audit } from '../../kernel/audit.ts'
import type { Database } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Actor, soleMerchant } from '../../kernel/scope.ts'
import { releaseBrake, type Tried, takeTry } from './brake.ts'
import { passwordMatches } from './password.ts'
import { openSession } from './session.ts'
import { plainName } from './sign-in-name.ts'

/**
 * Opens a session for a name and a password; returns the token for its cookie.
 * @throws Refusal `session.too-many` while the brake is on; `session.wrong` for a wrong name or password alike.
 */
export async function signIn(
  database: Database,
  given: { signInName: string; password: string; address: string; userAgent: string },
): Promise<string> {
  const tried: Tried = { signInName: plainName(given.signInName), address: given.address }
  const scope = { merchantId: soleMerchant, actor: 'system:sign-in' as Actor }
  const db = database.reader(scope)
  await database.transaction(scope, tx => takeTry(tx, tried))
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'password_hash'])
    .where('merchant_id', '=', soleMerchant)
    .where('sign_in_name', '=', tried.signInName)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const right = await passwordMatches(given.password, account?.password_hash)
  if (account && right) {
    return database.transaction({ ...scope, actor: `account:${account.id}` }, async tx => {
      await releaseBrake(tx, tried)
      await audit(tx, 'session.opened', account.id, { address: given.address })
      return openSession(tx, { accountId: account.id, userAgent: given.userAgent })
    })
  }
  await database.transaction(scope, tx =>
    audit(tx, 'session.refused', account?.id ?? 'unknown', { address: given.address }),
  )
  throw new Refusal('unauthenticated', 'session.wrong', 'The name or the password is not right.')
}
