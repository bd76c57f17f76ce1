import type { z } from 'zod'
import { allows, type Role } from '../../../kernel/access.ts'
import { audit } from '../../../kernel/audit.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Scope } from '../../../kernel/scope.ts'
import { type ExportColumn, exportColumns, usualColumnKeys } from './export-column.ts'
import type { exportRequest } from './export-request.ts'

/** Long enough to click, too short to be passed on. */
const validMs = 15 * 60_000

/**
 * Notes what is wanted as a file, for whoever asked and for a quarter of an hour. Buyers' names, addresses and words
 * are given only to those who may reveal them, and that they were is in the audit.
 * @throws Refusal `export.column-unknown`, `export.buyers-not-allowed`
 */
export async function createExport(tx: Tx, request: z.output<typeof exportRequest>): Promise<string> {
  const columns = chosenColumns(request.columns)
  const personal = columns.filter(column => column.personal).map(column => column.key)
  if (personal.length > 0 && !(await mayReveal(tx))) {
    throw new Refusal(
      'forbidden',
      'export.buyers-not-allowed',
      'Your role does not see buyers in the clear, so they cannot be exported. Choose other columns.',
      { columns: personal },
    )
  }
  const id = newId('exp')
  const now = tx.clock.now()
  await tx
    .deleteFrom('order_exports')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('expires_at', '<', now)
    .execute()
  await tx
    .insertInto('order_exports')
    .values({
      merchant_id: tx.scope.merchantId,
      id,
      actor: tx.scope.actor,
      format: request.format,
      selection_sealed: tx.keys.seal(JSON.stringify(request.selection)),
      columns: columns.map(column => column.key),
      language: request.language,
      created_at: now,
      expires_at: new Date(now.getTime() + validMs),
    })
    .execute()
  await audit(tx, 'orders.exported', id, { columns: columns.map(column => column.key), personal })
  return id
}

/** In the order of the file, whatever the order in which they were named. */
export function chosenColumns(keys: readonly string[] = usualColumnKeys): readonly ExportColumn[] {
  const strange = keys.find(key => !exportColumns.some(column => column.key === key))
  if (strange !== undefined)
    throw new Refusal('invalid', 'export.column-unknown', `There is no column “${strange}” to export.`)
  return exportColumns.filter(column => keys.includes(column.key))
}

/** Commands of the machine's owner may; of people, those whose role reveals buyers. */
async function mayReveal(tx: Tx): Promise<boolean> {
  const account = accountOf(tx.scope)
  if (account === undefined) return tx.scope.actor.startsWith('system:')
  const found = await tx
    .selectFrom('accounts')
    .select('role')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', account)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined && allows(found.role as Role, 'buyers.reveal')
}

function accountOf({ actor }: Scope): string | undefined {
  return actor.startsWith('account:') ? actor.slice('account:'.length) : undefined
}
