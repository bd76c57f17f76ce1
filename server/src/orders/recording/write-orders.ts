import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { orderTerms } from '../order-terms.ts'
import { jsonRows } from './json-rows.ts'
import { orderRowOf, type ToldOrder } from './told-order.ts'

const columns = sql.raw(`
  id text, channel_order_id text, source text, order_type text, channel_status text, channel_version bigint,
  seen_at timestamptz, content_hash text, stage text, stage_since timestamptz, placed_at timestamptz,
  paid_at timestamptz, platform_hold_until timestamptz, due_at timestamptz, due_kind text, currency text,
  total_amount bigint, payment_kind text, fulfillment_by text, carrier text, tracking_numbers text[],
  country text, flags text[], piece_count integer, terms text[]`)

/**
 * Inserts those that are not there yet and returns the ids of those that it inserted: an order that another
 * transaction recorded in the meantime is waited for and left alone. In the order of the platform's ids, so that
 * two batches never wait for each other.
 */
export async function insertOrders(
  tx: Tx,
  shopId: string,
  told: readonly ToldOrder[],
): Promise<ReadonlySet<string>> {
  if (told.length === 0) return new Set()
  const now = tx.clock.now()
  const inOrder = [...told].sort((a, b) => (a.snapshot.channelOrderId < b.snapshot.channelOrderId ? -1 : 1))
  const { rows } = await sql<{ id: string }>`
    insert into orders (merchant_id, shop_id, id, channel_order_id, source, order_type, channel_status,
      channel_version, seen_at, content_hash, stage, stage_since, placed_at, paid_at, platform_hold_until, due_at,
      due_kind, currency, total_amount, payment_kind, fulfillment_by, carrier, tracking_numbers, country, flags,
      piece_count, terms, created_at, updated_at)
    select ${tx.scope.merchantId}, ${shopId}, id, channel_order_id, source, order_type, channel_status,
      channel_version, seen_at, content_hash, stage, stage_since, placed_at, paid_at, platform_hold_until, due_at,
      due_kind, currency, total_amount, payment_kind, fulfillment_by, carrier, tracking_numbers, country, flags,
      piece_count, array_to_tsvector(terms), ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${rowsOf(tx, inOrder)}::json) as told(${columns})
    on conflict (merchant_id, shop_id, channel_order_id) do nothing
    returning id`.execute(tx)
  return new Set(rows.map(row => row.id))
}

/** Writes a newer telling over orders that this transaction has locked. */
export async function updateOrders(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  if (told.length === 0) return
  await sql`
    update orders set
      source = told.source, order_type = told.order_type, channel_status = told.channel_status,
      channel_version = told.channel_version, seen_at = told.seen_at, content_hash = told.content_hash,
      stage = told.stage,
      stage_since = case when orders.stage = told.stage then orders.stage_since else told.stage_since end,
      placed_at = told.placed_at, paid_at = told.paid_at, platform_hold_until = told.platform_hold_until,
      due_at = told.due_at, due_kind = told.due_kind, currency = told.currency, total_amount = told.total_amount,
      payment_kind = told.payment_kind, fulfillment_by = told.fulfillment_by, carrier = told.carrier,
      tracking_numbers = told.tracking_numbers, country = told.country, flags = told.flags,
      piece_count = told.piece_count, terms = array_to_tsvector(told.terms),
      revision = orders.revision + 1, updated_at = ${tx.clock.now()}
    from json_to_recordset(${rowsOf(tx, told)}::json) as told(${columns})
    where orders.merchant_id = ${tx.scope.merchantId} and orders.id = told.id`.execute(tx)
}

/** The same was told again, later: only the guard moves on, nothing that anybody sees. */
export async function touchOrders(
  tx: Tx,
  touched: readonly { orderId: string; version: Date; seenAt: Date }[],
): Promise<void> {
  if (touched.length === 0) return
  const rows = touched.map(({ orderId, version, seenAt }) => ({
    id: orderId,
    channel_version: version.getTime(),
    seen_at: seenAt,
  }))
  await sql`
    update orders set channel_version = told.channel_version, seen_at = told.seen_at
    from json_to_recordset(${jsonRows(rows)}::json)
      as told(id text, channel_version bigint, seen_at timestamptz)
    where orders.merchant_id = ${tx.scope.merchantId} and orders.id = told.id`.execute(tx)
}

function rowsOf(tx: Tx, told: readonly ToldOrder[]): string {
  const termsOf = orderTerms(tx.keys)
  return jsonRows(told.map(order => orderRowOf(order, termsOf)))
}
