import type { Tx } from '../../kernel/database.ts'
import type { Account } from './session.ts'

/** Changes how one is called and in which language one reads. */
export async function changeAccount(
  tx: Tx,
  account: Account,
  change: { displayName: string | undefined; language: string | undefined },
): Promise<Account> {
  const changed = {
    displayName: change.displayName ?? account.displayName,
    language: change.language ?? account.language,
  }
  await tx
    .updateTable('accounts')
    .set({ display_name: changed.displayName, language: changed.language })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', account.id)
    .execute()
  return { ...account, ...changed }
}
