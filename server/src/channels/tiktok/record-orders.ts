import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { type RecordedOrder, recordChannelOrders } from '../../orders/record-channel-orders.ts'
import type { Channel } from './channel.ts'
import type { ReachedShop } from './reach-shop.ts'
import { settleSeconds } from './read-window.ts'
import { translateOrder } from './translate-order.ts'
import { wantListings } from './want-listings.ts'

/** Orders as the platform answered them, and when the question left. */
export type WireOrders = { orders: readonly unknown[]; askedAt: Date }

/** Our words for what the platform answered. What is odd about it is told, what has no id cannot be kept. */
export function snapshotsOf(channel: Channel, { shop }: ReachedShop, wire: WireOrders): OrderSnapshot[] {
  return wire.orders.flatMap(order => {
    const translated = translateOrder(order, { seenAt: wire.askedAt, currency: shop.currency })
    if (!translated) {
      channel.onTrouble({ what: 'an order without an id', shopId: shop.id })
      return []
    }
    const { doubts } = translated
    if (doubts.length > 0) {
      const detail = { order: translated.order.channelOrderId, doubts }
      channel.onTrouble({ what: 'an order was odd', shopId: shop.id, detail })
    }
    return [translated.order]
  })
}

/** Records snapshots in one transaction, together with what `also` does, and wants listings that are not known yet. */
export async function recordOrders(
  channel: Channel,
  { shop }: ReachedShop,
  snapshots: readonly OrderSnapshot[],
  also: (tx: Tx, recorded: RecordedOrder[]) => Promise<void> = async () => {},
): Promise<RecordedOrder[]> {
  return channel.decide(`channel:${shop.id}`, async tx => {
    const recorded = await recordChannelOrders(tx, shop, snapshots)
    await wantListings(tx, shop.id, snapshots)
    await also(tx, recorded)
    return recorded
  })
}

/**
 * An `update_time` has whole seconds, so a second change may carry the same one; and a search may show it a minute
 * late. What was read later than this after its version has no more to say about it.
 */
const versionGraceMs = (settleSeconds + 2) * 1000

/**
 * Those of a page that may tell us something. Overlapping reads bring most orders again; one that we have read
 * after its second of change was over says nothing new. What moves without its time is `re-read-open-orders.ts`'s.
 */
export async function unreadOrders(
  db: Db,
  shopId: string,
  snapshots: readonly OrderSnapshot[],
): Promise<OrderSnapshot[]> {
  const { rows } = await sql<{ id: string; version: bigint; seen_at: Date }>`
    select channel_order_id as id, channel_version as version, seen_at from orders
    where merchant_id = ${db.scope.merchantId} and shop_id = ${shopId} and source = 'api'
      and channel_order_id = any(${snapshots.map(snapshot => snapshot.channelOrderId)}::text[])`.execute(db)
  const known = new Map(rows.map(row => [row.id, row]))
  return snapshots.filter(({ channelOrderId, version }) => {
    const here = known.get(channelOrderId)
    if (!here || here.version < BigInt(version.getTime())) return true
    return here.seen_at.getTime() < version.getTime() + versionGraceMs
  })
}
