import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { type Restaged, standingDifferences } from './restage-orders.ts'

/** Copies and counts on orders that must agree with what they were made from. */
const checks: Record<string, RawBuilder<unknown>> = {
  'piece count': sql`o.piece_count <> (
    select count(*) from order_pieces p where p.merchant_id = o.merchant_id and p.order_id = o.id)`,
  'note count': sql`o.note_count <> (
    select count(*) from order_notes n
    where n.merchant_id = o.merchant_id and n.order_id = o.id and n.removed_at is null)`,
  'open holds': sql`o.open_holds is distinct from array(
    select h.reason from order_holds h
    where h.merchant_id = o.merchant_id and h.order_id = o.id and h.released_at is null order by h.id)`,
  'history begins with recording': sql`not exists (
    select from order_timeline t
    where t.merchant_id = o.merchant_id and t.order_id = o.id and t.kind = 'order.recorded')`,
  'has a sheet': sql`not exists (
    select from order_sheets s where s.merchant_id = o.merchant_id and s.order_id = o.id)`,
}

/** Ids of orders that break a rule, per rule; empty when all is well. At most 100 ids each. */
export async function orderDiscrepancies(db: Db): Promise<{ check: string; orderIds: string[] }[]> {
  const found: { check: string; orderIds: string[] }[] = []
  for (const [check, broken] of Object.entries(checks)) {
    const { rows } = await sql<{ id: string }>`
      select o.id from orders o where o.merchant_id = ${db.scope.merchantId} and ${broken}
      order by o.id limit 100`.execute(db)
    if (rows.length > 0) found.push({ check, orderIds: rows.map(row => row.id) })
  }
  return found
}

/**
 * Derives the stage and due time of every order anew and yields those that differ from what is stored. Of orders
 * whose hold hour has just ended some may, until the work that ends it has run.
 */
export async function* stageDifferences(db: Db): AsyncGenerator<Restaged> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id from orders where merchant_id = ${db.scope.merchantId} and id > ${after}
      order by id limit 1000`.execute(db)
    const ids = rows.map(row => row.id)
    yield* await standingDifferences(db, ids)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
  }
}
