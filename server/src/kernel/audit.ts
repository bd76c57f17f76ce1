import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import type { Json } from './schema.generated.ts'

/**
 * Notes who did or saw something that no other ledger records: sign-ins, reveals, settings, connections.
 * `action` is noun and verb (`account.password-changed`), `subject` the id of what it was done to.
 */
export async function audit(
  tx: Tx,
  action: string,
  subject: string,
  detail: Record<string, Json> = {},
): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('aud'),
      at: tx.clock.now(),
      actor: tx.scope.actor,
      action,
      subject,
      detail: JSON.stringify(detail),
    })
    .execute()
}
