import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { jsonRows } from './recording/json-rows.ts'

export type Facet = { kind: 'carrier' | 'country' | 'tag'; value: string }

/** Remembers values that orders can be filtered by. Nearly always all are known already, and nothing is written. */
export async function keepFacets(tx: Tx, facets: readonly Facet[]): Promise<void> {
  if (facets.length === 0) return
  const distinct = new Map(facets.map(facet => [`${facet.kind} ${facet.value}`, facet]))
  // In one order, so that two who bring the same new values do not wait for each other crosswise.
  const rows = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facet]) => facet)
  await sql`
    insert into order_facets (merchant_id, kind, value)
    select ${tx.scope.merchantId}, kind, value
    from json_to_recordset(${jsonRows(rows)}::json) as seen(kind text, value text)
    on conflict do nothing`.execute(tx)
}
