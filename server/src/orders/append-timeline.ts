import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { TimelineLine } from './order-changes.ts'
import { jsonRows } from './recording/json-rows.ts'

/** The only code that writes an order's history. The actor is whoever the transaction acts for. */
export async function appendTimeline(
  tx: Tx,
  lines: readonly (TimelineLine & { orderId: string })[],
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ orderId, kind, at, detail }) => ({
    order_id: orderId,
    id: newId('tml'),
    at,
    kind,
    detail,
  }))
  await sql`
    insert into order_timeline (merchant_id, order_id, id, at, kind, actor, detail)
    select ${tx.scope.merchantId}, order_id, id, at, kind, ${tx.scope.actor}, detail
    from json_to_recordset(${jsonRows(rows)}::json) as line(
      order_id text, id text, at timestamptz, kind text, detail jsonb)`.execute(tx)
}
