import { zstdCompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { jsonRows } from './json-rows.ts'
import { SealedBytes } from './sealed-bytes.ts'
import type { ToldOrder } from './told-order.ts'

/** Answers compressed together: enough to repeat each other, few enough to open quickly when one is asked for. */
const bundleSize = 100

/** Keeps what the channel answered, compressed and then sealed, so that it can be translated again and shown. */
export async function keepPayloads(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  if (told.length === 0) return
  const sealed = new SealedBytes()
  const bundles: { id: string; at: number; length: number }[] = []
  const rows = []
  for (let from = 0; from < told.length; from += bundleSize) {
    const part = told.slice(from, from + bundleSize)
    const id = newId('bnd')
    const bodies = JSON.stringify(part.map(order => order.snapshot.raw))
    bundles.push({ id, ...sealed.add(tx.keys.seal(zstdCompressSync(bodies))) })
    rows.push(...part.map((order, place) => payloadRowOf(order, id, place)))
  }
  await sql`
    insert into payload_bundles (merchant_id, id, body_sealed)
    select ${tx.scope.merchantId}, id, substring(${sealed.whole()}::bytea from bundle.at for bundle.length)
    from json_to_recordset(${jsonRows(bundles)}::json) as bundle(id text, at integer, length integer)`.execute(
    tx,
  )
  await sql`
    insert into order_payloads (merchant_id, order_id, id, source, channel_version, received_at, bundle_id, place)
    select ${tx.scope.merchantId}, told.*
    from json_to_recordset(${jsonRows(rows)}::json) as told(
      order_id text, id text, source text, channel_version bigint, received_at timestamptz, bundle_id text,
      place integer)`.execute(tx)
}

function payloadRowOf({ orderId, snapshot }: ToldOrder, bundleId: string, place: number) {
  return {
    order_id: orderId,
    id: newId('pld'),
    source: snapshot.source,
    channel_version: snapshot.version.getTime(),
    received_at: snapshot.seenAt,
    bundle_id: bundleId,
    place,
  }
}
