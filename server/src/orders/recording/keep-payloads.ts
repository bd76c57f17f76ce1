import { zstdCompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { jsonRows } from './json-rows.ts'
import { SealedBytes } from './sealed-bytes.ts'
import type { ToldOrder } from './told-order.ts'

/** Keeps what the channel answered, compressed and then sealed, so that it can be translated again and shown. */
export async function keepPayloads(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  if (told.length === 0) return
  const sealed = new SealedBytes()
  const rows = told.map(({ orderId, snapshot }) => ({
    order_id: orderId,
    id: newId('pld'),
    source: snapshot.source,
    channel_version: snapshot.version.getTime(),
    received_at: snapshot.seenAt,
    ...sealed.add(tx.keys.seal(zstdCompressSync(snapshot.raw))),
  }))
  await sql`
    insert into order_payloads (merchant_id, order_id, id, source, channel_version, received_at, body_sealed)
    select ${tx.scope.merchantId}, order_id, id, source, channel_version, received_at,
      substring(${sealed.whole()}::bytea from told.at for told.length)
    from json_to_recordset(${jsonRows(rows)}::json) as told(
      order_id text, id text, source text, channel_version bigint, received_at timestamptz,
      at integer, length integer)`.execute(tx)
}
