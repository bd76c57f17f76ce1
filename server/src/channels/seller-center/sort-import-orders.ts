import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { jsonRows } from '../../orders/recording/json-rows.ts'
import { type Foreseen, foreseeOrders } from './foresee-orders.ts'
import type { ImportNote } from './import.ts'
import { nextStagedOrders } from './staged-orders.ts'
import type { FileReading } from './translation/read-row.ts'
import type { Reason } from './translation/reason.ts'
import { type TranslatedOrder, translateRows } from './translation/translate-rows.ts'
import { type Reading, whileReading } from './while-reading.ts'

/**
 * Joins the staged rows into orders and writes down what an import would do to each: new, changed, same or
 * refused, with the reasons. Nothing is written to orders. Returns false when canceled or overtaken meanwhile.
 */
export async function sortImportOrders(
  reading: Reading,
  settings: { file: FileReading; shopId: string | null; notes: readonly ImportNote[] },
): Promise<boolean> {
  const { importId } = reading
  if (!(await whileReading(reading, tx => clearImportOrders(tx, importId, settings.notes)))) return false
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const after: string = cursor
    const page = await whileReading(reading, tx => sortPage(tx, importId, settings, after))
    if (!page) return false
    cursor = page.result
  }
  return true
}

async function sortPage(
  tx: Tx,
  importId: string,
  { file, shopId }: { file: FileReading; shopId: string | null },
  after: string,
): Promise<string | undefined> {
  const page = await nextStagedOrders(tx, importId, after)
  const orders = page.orders.map(({ key, rows }) => ({
    key,
    rows: rows.map(row => row.rowNumber),
    ...translateRows(rows, file, 'forecast'),
  }))
  await writeOrders(tx, importId, shopId, orders)
  return page.next
}

/** Forgets an earlier sorting and writes down what is known about the file as a whole. */
export async function clearImportOrders(
  tx: Tx,
  importId: string,
  notes: readonly ImportNote[],
): Promise<true> {
  await sql`
    delete from import_orders where merchant_id = ${tx.scope.merchantId} and import_id = ${importId}`.execute(
    tx,
  )
  await sql`
    update imports set rows_sorted = 0, notes = ${JSON.stringify(notes)}
    where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
  return true
}

type SortedOrder = TranslatedOrder & { key: string; rows: number[] }

async function writeOrders(tx: Tx, importId: string, shopId: string | null, orders: readonly SortedOrder[]) {
  const snapshots = orders.flatMap(order => order.snapshot ?? [])
  const foreseen = shopId ? await foreseeOrders(tx, shopId, snapshots) : undefined
  const rows = orders.map(({ key, rows, reasons, snapshot }) => ({
    ...outcomeOf(snapshot, foreseen),
    order_key: key,
    first_row: rows[0] ?? 0,
    row_numbers: rows,
    channel_order_id: snapshot?.channelOrderId ?? (key.startsWith('!') ? null : key),
    reasons: refusalsFirst(reasons),
    ...summaryOf(snapshot),
  }))
  await sql`
    insert into import_orders (merchant_id, import_id, order_key, first_row, row_numbers, channel_order_id, outcome,
      waiting, reasons, channel_status, pieces, currency, amount)
    select ${tx.scope.merchantId}, ${importId}, r.*
    from json_to_recordset(${jsonRows(rows)}::json) as r (order_key text, first_row int, row_numbers int[],
      channel_order_id text, outcome text, waiting boolean, reasons jsonb, channel_status text, pieces int, currency text, amount bigint)`.execute(
    tx,
  )
  const sorted = orders.reduce((sum, order) => sum + order.rows.length, 0)
  await sql`
    update imports set rows_sorted = rows_sorted + ${sorted}
    where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
}

function outcomeOf(snapshot: OrderSnapshot | undefined, foreseen: ReadonlyMap<string, Foreseen> | undefined) {
  if (!snapshot) return { outcome: 'refused', waiting: false }
  const { outcome, record } = foreseen?.get(snapshot.channelOrderId) ?? { outcome: 'new', record: true }
  return { outcome, waiting: record }
}

function refusalsFirst(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => Number(b.severity === 'refusal') - Number(a.severity === 'refusal'))
}

function summaryOf(snapshot: OrderSnapshot | undefined) {
  return {
    channel_status: snapshot?.channelStatus ?? null,
    pieces: snapshot?.pieces.length ?? 0,
    currency: snapshot?.money.currency ?? null,
    amount: snapshot ? snapshot.money.total.toString() : null,
  }
}
