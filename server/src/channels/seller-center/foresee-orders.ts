import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { tellingOf, type Weight, weigh } from '../../orders/recording/telling.ts'

export type FileOutcome = 'new' | 'changed' | 'same'

/** `record`: something is to be written, if only that the same was true at a later time. */
export type Foreseen = { outcome: FileOutcome; record: boolean }

type Known = { channelOrderId: string; version: bigint } & Pick<Weight, 'source' | 'seenAt' | 'hash'>

/**
 * What recording these snapshots would do, by the same rule, without doing it: an order that the platform itself
 * has told, or a newer file, is left as it is.
 */
export async function foreseeOrders(
  tx: Tx,
  shopId: string,
  snapshots: readonly OrderSnapshot[],
): Promise<Map<string, Foreseen>> {
  const ids = snapshots.map(snapshot => snapshot.channelOrderId)
  const { rows } = await sql<Known>`
    select channel_order_id as "channelOrderId", source, channel_version as version, seen_at as "seenAt",
      content_hash as hash
    from orders
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId}
      and channel_order_id = any(${ids}::text[])`.execute(tx)
  const known = new Map(rows.map(row => [row.channelOrderId, row]))
  return new Map(snapshots.map(told => [told.channelOrderId, foresee(told, known.get(told.channelOrderId))]))
}

function foresee(snapshot: OrderSnapshot, known: Known | undefined): Foreseen {
  if (!known) return { outcome: 'new', record: true }
  const verdict = weigh(tellingOf(snapshot), { ...known, version: new Date(Number(known.version)) })
  if (verdict === 'changed') return { outcome: 'changed', record: true }
  return { outcome: 'same', record: verdict === 'touched' }
}
