import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { Json } from '../kernel/schema.generated.ts'
import { appendTimeline } from './append-timeline.ts'

/** Who saw buyer data, when and why: on the order's history and in the audit trail, before it is shown. */
export async function recordReveal(
  tx: Tx,
  kind: 'buyer.revealed' | 'payload.revealed',
  orderId: string,
  detail: { [key: string]: Json },
): Promise<void> {
  const at = tx.clock.now()
  await appendTimeline(tx, [{ orderId, kind, at, detail }])
  await tx
    .insertInto('audit_entries')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('aud'),
      at,
      actor: tx.scope.actor,
      action: kind,
      subject: orderId,
      detail: JSON.stringify(detail),
    })
    .execute()
}
