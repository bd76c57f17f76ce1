import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Weight } from './telling.ts'

/** What a newer telling is held against. */
export type KnownOrder = Weight & {
  id: string
  channelOrderId: string
  channelStatus: string
  stage: string
  openHolds: string[]
}

/** The orders of a shop that are here already, locked in the order of the platform's ids until the transaction ends. */
export async function lockKnownOrders(
  tx: Tx,
  shopId: string,
  channelOrderIds: readonly string[],
): Promise<Map<string, KnownOrder>> {
  if (channelOrderIds.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    channel_order_id: string
    source: 'api' | 'file'
    channel_version: bigint
    seen_at: Date
    content_hash: string
    channel_status: string
    stage: string
    open_holds: string[]
  }>`
    select id, channel_order_id, source, channel_version, seen_at, content_hash, channel_status, stage, open_holds
    from orders
    where merchant_id = ${tx.scope.merchantId} and id = any(array(
      select found.id from unnest(${channelOrderIds}::text[]) as told(channel_order_id)
      cross join lateral (
        select id from orders
        where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId}
          and channel_order_id = told.channel_order_id
        -- One look into the index for each id: without figures the planner would rather read the whole shop.
        offset 0) found))
    order by channel_order_id for no key update`.execute(tx)
  return new Map(
    rows.map(row => [
      row.channel_order_id,
      {
        id: row.id,
        channelOrderId: row.channel_order_id,
        source: row.source,
        version: new Date(Number(row.channel_version)),
        seenAt: row.seen_at,
        hash: row.content_hash,
        channelStatus: row.channel_status,
        stage: row.stage,
        openHolds: row.open_holds,
      },
    ]),
  )
}
