import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'

/** What we claim to have, taken before the platform is asked, so that the claim can be held against its answer. */
export type Claim = { coveredFrom: Date; coveredUntil: Date; versions: Map<string, bigint> } | undefined

/** Undefined while nothing is claimed about the shop. */
export async function takeClaim(
  db: Db,
  shopId: string,
  orders: { ids: readonly string[] } | { placedFrom: Date; placedUntil: Date },
): Promise<Claim> {
  const link = await db
    .selectFrom('channel_shops')
    .select(['covered_from', 'covered_until'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('shop_id', '=', shopId)
    .executeTakeFirst()
  if (!link?.covered_from || !link.covered_until) return undefined
  const which =
    'ids' in orders
      ? sql`channel_order_id = any(${orders.ids}::text[])`
      : sql`placed_at >= ${orders.placedFrom} and placed_at < ${orders.placedUntil}`
  const { rows } = await sql<{ id: string; version: bigint }>`
    select channel_order_id as id, channel_version as version from orders
    where merchant_id = ${db.scope.merchantId} and shop_id = ${shopId} and ${which}`.execute(db)
  return {
    coveredFrom: link.covered_from,
    coveredUntil: link.covered_until,
    versions: new Map(rows.map(row => [row.id, row.version])),
  }
}

/** Orders whose state falls under the claim and was not here: each of them proves the certificate wrong. */
export function missedOrders(claim: Claim, told: readonly OrderSnapshot[]): OrderSnapshot[] {
  if (!claim) return []
  return told.filter(({ channelOrderId, version, placedAt }) => {
    if (placedAt < claim.coveredFrom || version >= claim.coveredUntil) return false
    const here = claim.versions.get(channelOrderId)
    return here === undefined || here < BigInt(version.getTime())
  })
}

/** The stretch of time in which the missed ones changed. */
export function stretchOf(missed: readonly OrderSnapshot[]): { from: Date; until: Date; orders: number } {
  const times = missed.map(order => order.version.getTime())
  return {
    from: new Date(Math.min(...times)),
    until: new Date(Math.max(...times) + 1000),
    orders: missed.length,
  }
}
