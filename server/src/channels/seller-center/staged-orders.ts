import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import type { StagedRow } from './translation/read-row.ts'

export type StagedOrder = { key: string; rows: StagedRow[] }

const rowsPerPage = 1_000

type Sealed = { key: string; sealed: Buffer }

/**
 * The next staged orders after a key, as many as a page of rows holds whole, in the order of their keys. A page
 * bounds the memory: an order that fills it alone is given in part, which is more rows than an order may have.
 */
export async function nextStagedOrders(
  db: Db | Tx,
  importId: string,
  after: string,
): Promise<{ orders: StagedOrder[]; next: string | undefined }> {
  const { rows } = await sql<Sealed>`
    select order_key as key, row_sealed as sealed from import_rows
    where merchant_id = ${db.scope.merchantId} and import_id = ${importId} and order_key > ${after}
    order by order_key, row_number limit ${rowsPerPage}`.execute(db)
  const orders = joinRows(db, rows)
  const last = orders.at(-1)
  if (rows.length < rowsPerPage || !last) return { orders, next: undefined }
  if (orders.length > 1) orders.pop()
  return { orders, next: orders.at(-1)?.key }
}

/** The staged orders of these keys. */
export async function stagedOrders(
  db: Db | Tx,
  importId: string,
  keys: readonly string[],
): Promise<StagedOrder[]> {
  const { rows } = await sql<Sealed>`
    select order_key as key, row_sealed as sealed from import_rows
    where merchant_id = ${db.scope.merchantId} and import_id = ${importId} and order_key = any(${keys})
    order by order_key, row_number`.execute(db)
  return joinRows(db, rows)
}

function joinRows(db: Db | Tx, rows: readonly Sealed[]): StagedOrder[] {
  const orders: StagedOrder[] = []
  for (const { key, sealed } of rows) {
    const staged = JSON.parse(db.keys.openText(sealed)) as StagedRow
    const order = orders.at(-1)
    if (order?.key === key) order.rows.push(staged)
    else orders.push({ key, rows: [staged] })
  }
  return orders
}
