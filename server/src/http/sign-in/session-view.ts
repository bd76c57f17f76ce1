import { z } from 'zod'
import { allows, capabilities, roles } from '../../kernel/access.ts'
import type { Database } from '../../kernel/database.ts'
import { soleMerchant } from '../../kernel/scope.ts'
import type { Session } from './session.ts'

/** What the web app asks first: who am I, what may I, and is there anybody at all. */
export const sessionView = z
  .object({
    signedIn: z.boolean(),
    needsOwner: z.boolean().describe('No account exists yet'),
    account: z
      .object({
        id: z.string(),
        displayName: z.string(),
        signInName: z.string(),
        role: z.enum(roles),
        language: z.string().nullable(),
      })
      .nullable(),
    capabilities: z.array(z.enum(capabilities)),
    version: z.string(),
    practice: z.boolean().describe('Shops of the practice marketplace may be among the shops'),
  })
  .meta({ id: 'Session' })

export async function viewSession(
  database: Database,
  session: Session | null,
  about: { version: string; practice: boolean },
): Promise<z.output<typeof sessionView>> {
  const account = session?.account ?? null
  const db = database.reader({ merchantId: soleMerchant, actor: 'system:session' })
  const anyone = account
    ? account
    : await db
        .selectFrom('accounts')
        .select('id')
        .where('merchant_id', '=', soleMerchant)
        .limit(1)
        .executeTakeFirst()
  return {
    signedIn: account !== null,
    needsOwner: anyone === undefined,
    account,
    capabilities: account ? capabilities.filter(capability => allows(account.role, capability)) : [],
    ...about,
  }
}
