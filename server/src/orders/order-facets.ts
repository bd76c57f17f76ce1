import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'
import type { OrderFacets } from './order-views.ts'

/** What the desk's filters offer to choose from: what has been seen, not what is possible. */
export async function orderFacets(db: Db): Promise<OrderFacets> {
  const shops = await listShops(db)
  const { rows } = await sql<{ kind: string; value: string }>`
    select kind, value from order_facets where merchant_id = ${db.scope.merchantId}
    union all
    select distinct 'hold', reason from order_holds
    where merchant_id = ${db.scope.merchantId} and released_at is null
    order by 1, 2`.execute(db)
  const of = (kind: string) => choices(rows.filter(row => row.kind === kind).map(row => row.value))
  return {
    markets: choices([...new Set(shops.map(shop => shop.market))].sort()),
    carriers: of('carrier'),
    tags: of('tag'),
    countries: of('country'),
    holds: of('hold'),
  }
}

function choices(values: readonly string[]) {
  return values.map(value => ({ value, label: value }))
}
