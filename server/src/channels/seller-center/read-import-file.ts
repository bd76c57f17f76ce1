import { sql } from 'kysely'
import type { Database, Db, Tx } from '../../kernel/database.ts'
import { move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Shop } from '../../shops/shop.ts'
import { shopById } from '../../shops/shop-by-id.ts'
import { importLife, readImport } from './import.ts'
import { settleReading } from './settle-reading.ts'
import { clearImportOrders, sortImportOrders } from './sort-import-orders.ts'
import { stageImportRows } from './stage-import-rows.ts'
import { type Reading, whileReading } from './while-reading.ts'

/**
 * Reads a received file until it can be shown: `reading` → `ready`, or `failed` with the reason when the file
 * cannot be read. Safe to repeat after a crash: staged rows are kept, everything else is made again.
 */
export async function readImportFile(work: Omit<Reading, 'attempt'>): Promise<void> {
  const reading = await beginReading(work)
  if (!reading) return
  try {
    await readThrough(reading)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await failImport(work.database, reading, error)
  }
}

async function beginReading(work: Omit<Reading, 'attempt'>): Promise<Reading | undefined> {
  return work.database.transaction(work.scope, async tx => {
    const { rows } = await sql<{ attempt: number }>`
      update imports set attempt = attempt + 1
      where merchant_id = ${tx.scope.merchantId} and id = ${work.importId} and state = 'reading'
      returning attempt`.execute(tx)
    return rows[0] ? { ...work, attempt: rows[0].attempt } : undefined
  })
}

async function readThrough(reading: Reading): Promise<void> {
  const db = reading.database.reader(reading.scope)
  const before = await readImport(db, reading.importId)
  if (!before.layout && !(await stageImportRows(reading))) return
  const record = await readImport(db, reading.importId)
  const { layout } = record
  if (!layout) return
  const settled = settleReading({ ...record, layout }, await shopOf(db, record.shopId))
  const { notes } = settled
  const sorted = settled.reading
    ? await sortImportOrders(reading, { file: settled.reading, shopId: record.shopId, notes })
    : await whileReading(reading, tx => clearImportOrders(tx, reading.importId, notes))
  if (sorted) await whileReading(reading, tx => move(tx, importLife, 'present', reading.importId))
}

/** The shop that decides what a file means, once one is chosen. */
export async function shopOf(db: Db | Tx, shopId: string | null): Promise<Shop | undefined> {
  return shopId === null ? undefined : shopById(db, shopId)
}

async function failImport(database: Database, { scope, importId }: Reading, refusal: Refusal): Promise<void> {
  const error = { code: refusal.code, message: refusal.message, detail: refusal.detail }
  await database.transaction(scope, async tx => {
    const record = await readImport(tx, importId, 'lock')
    if (record.state !== 'reading') return
    await move(tx, importLife, 'fail', importId)
    await sql`
      update imports set error = ${JSON.stringify(error)}, finished_at = ${tx.clock.now()}
      where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
    await dropStaged(tx, importId)
    await announce(tx, { topic: 'import', id: importId })
  })
}

/** What was kept of the file is personal data; it goes when the import is over. */
export async function dropStaged(tx: Tx, importId: string): Promise<void> {
  await sql`
    delete from import_parts where merchant_id = ${tx.scope.merchantId} and import_id = ${importId}`.execute(
    tx,
  )
  await sql`
    delete from import_rows where merchant_id = ${tx.scope.merchantId} and import_id = ${importId}`.execute(
    tx,
  )
}
