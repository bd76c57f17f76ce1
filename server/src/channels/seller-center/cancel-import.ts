import type { Tx } from '../../kernel/database.ts'
import { move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { importLife } from './import.ts'
import { dropStaged } from './read-import-file.ts'

/**
 * Ends an import and forgets its rows. Orders that it has already brought in stay: they exist on the platform.
 * @throws Refusal `import.unknown`, `import.cannot-cancel` when it is over
 */
export async function cancelImport(tx: Tx, importId: string): Promise<void> {
  await move(tx, importLife, 'cancel', importId)
  await dropStaged(tx, importId)
  await tx
    .updateTable('imports')
    .set({ finished_at: tx.clock.now() })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', importId)
    .execute()
  await announce(tx, { topic: 'import', id: importId })
}
