import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { contentHash } from '../../orders/recording/content-hash.ts'
import { compareTellings, type Telling } from '../../orders/recording/newer-snapshot.ts'

type Known = {
  channelOrderId: string
  source: Telling['source']
  version: bigint
  seenAt: Date
  hash: string
}

/**
 * What recording these snapshots would do, by the same rule, without doing it: an order that the platform itself
 * has told, or a newer file, is left as it is.
 */
export async function foreseeOrders(
  tx: Tx,
  shopId: string,
  snapshots: readonly OrderSnapshot[],
): Promise<Map<string, 'new' | 'changed' | 'same'>> {
  const ids = snapshots.map(snapshot => snapshot.channelOrderId)
  const { rows } = await sql<Known>`
    select channel_order_id as "channelOrderId", source, channel_version as version, seen_at as "seenAt",
      content_hash as hash
    from orders
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId} and channel_order_id = any(${ids})`.execute(
    tx,
  )
  const known = new Map(rows.map(row => [row.channelOrderId, row]))
  return new Map(
    snapshots.map(snapshot => [
      snapshot.channelOrderId,
      foresee(snapshot, known.get(snapshot.channelOrderId)),
    ]),
  )
}

function foresee(snapshot: OrderSnapshot, known: Known | undefined): 'new' | 'changed' | 'same' {
  if (!known) return 'new'
  const hash = contentHash(snapshot)
  if (hash === known.hash) return 'same'
  const mine = { source: snapshot.source, version: snapshot.version, seenAt: snapshot.seenAt, hash }
  return compareTellings(mine, { ...known, version: new Date(Number(known.version)) }) > 0
    ? 'changed'
    : 'same'
}
