import type { Marketplace } from '@supercargo/marketplace'
import { sql } from 'kysely'
import type { Db } from '../../src/kernel/database.ts'

/**
 * Holds each certificate against the truth of the moment: whatever was placed since `covered_from` and last changed
 * before `covered_until` has to be here in that state or a later one. One line for each order that is not.
 */
export async function brokenClaims(db: Db, market: Pick<Marketplace, 'truth'>): Promise<string[]> {
  const { rows: claims } = await sql<{ shop: string; covered_from: Date; covered_until: Date }>`
    select shops.channel_shop_id as shop, covered_from, covered_until
    from channel_shops link
    join shops on shops.merchant_id = link.merchant_id and shops.id = link.shop_id
    where link.merchant_id = ${db.scope.merchantId} and covered_from is not null and covered_until is not null`.execute(
    db,
  )
  const { rows } = await sql<{ id: string; version: bigint }>`
    select channel_order_id as id, channel_version as version from orders
    where merchant_id = ${db.scope.merchantId}`.execute(db)
  const versions = new Map(rows.map(row => [row.id, Number(row.version)]))
  return market.truth().orders.flatMap(order => {
    const claim = claims.find(({ shop }) => shop === order.shop_id)
    const changed = order.update_time * 1000
    const covered =
      claim &&
      order.create_time * 1000 >= claim.covered_from.getTime() &&
      changed < claim.covered_until.getTime()
    if (!covered || (versions.get(order.id) ?? 0) >= changed) return []
    return [`${order.id}: changed ${order.update_time}, covered until ${claim.covered_until.toISOString()}`]
  })
}
