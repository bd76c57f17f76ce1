import { audit } from '../kernel/audit.ts'
import type { Tx } from '../kernel/database.ts'
import type { Json } from '../kernel/schema.generated.ts'
import { appendTimeline } from './append-timeline.ts'

/** Who saw buyer data, when and why: on the order's history and in the audit trail, before it is shown. */
export async function recordReveal(
  tx: Tx,
  kind: 'buyer.revealed' | 'payload.revealed',
  orderId: string,
  detail: { [key: string]: Json },
): Promise<void> {
  await appendTimeline(tx, [{ orderId, kind, at: tx.clock.now(), detail }])
  await audit(tx, kind, orderId, detail)
}
