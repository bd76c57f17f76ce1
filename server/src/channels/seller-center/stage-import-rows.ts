import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { jsonRows } from '../../orders/recording/json-rows.ts'
import { SealedBytes } from '../../orders/recording/sealed-bytes.ts'
import type { FileRow } from './file/cell.ts'
import { openFile } from './file/file-rows.ts'
import { findHeader } from './find-header.ts'
import { type FileLayout, readImport } from './import.ts'
import { type Survey, surveyFile } from './survey-file.ts'
import { type Reading, whileReading } from './while-reading.ts'
import { readFileId } from './words/file-id.ts'

export const maxRows = 1_100_000
const rowsPerTransaction = 1_000

/**
 * Puts the file's rows, sealed, where they can be joined by order, and surveys them on the way. Memory holds a
 * thousand rows whatever the size. Starts from the beginning when it was cut off. Returns false when it was
 * canceled or overtaken meanwhile.
 * @throws Refusal `import.not-an-order-export`, `import.too-many-rows`, `import.ids-rounded`, and the readers'
 */
export async function stageImportRows(reading: Reading): Promise<boolean> {
  const { database, scope, importId } = reading
  const db = database.reader(scope)
  const record = await readImport(db, importId)
  if (!(await whileReading(reading, tx => clearRows(tx, importId)))) return false
  const file = await openFile(db, importId, { market: record.market ?? undefined })
  const header = await findHeader(file.rows)
  const { survey, look } = surveyFile(header.columns)
  const idAt = header.columns.get('orderId') ?? -1
  let batch: FileRow[] = []
  let staged = 0
  for await (const row of header.rows) {
    look(row.cells)
    batch.push(row)
    if (batch.length < rowsPerTransaction) continue
    staged += batch.length
    if (staged > maxRows) throw tooManyRows()
    const full = batch
    batch = []
    if (!(await whileReading(reading, tx => writeRows(tx, importId, idAt, full, staged)))) return false
  }
  staged += batch.length
  refuseRounded(survey)
  const layout: FileLayout = {
    format: file.format,
    headers: header.names,
    headerRow: header.rowNumber,
    descriptionRow: header.descriptionRow,
    rows: staged,
    survey,
  }
  const ended = await whileReading(reading, async tx => {
    await writeRows(tx, importId, idAt, batch, staged)
    await keepLayout(tx, importId, layout, staged)
  })
  return ended !== undefined
}

async function clearRows(tx: Tx, importId: string) {
  await sql`delete from import_rows where merchant_id = ${tx.scope.merchantId} and import_id = ${importId}`.execute(
    tx,
  )
}

async function writeRows(tx: Tx, importId: string, idAt: number, rows: readonly FileRow[], read: number) {
  const sealed = new SealedBytes()
  const staged = rows.map(row => ({
    k: orderKey(row, idAt),
    n: row.rowNumber,
    ...sealed.add(tx.keys.seal(JSON.stringify(row))),
  }))
  await sql`
    insert into import_rows (merchant_id, import_id, order_key, row_number, row_sealed)
    select ${tx.scope.merchantId}, ${importId}, k, n, substring(${sealed.whole()}::bytea from at for length)
    from json_to_recordset(${jsonRows(staged)}::json) as row (k text, n int, at int, length int)`.execute(tx)
  await sql`
    update imports set rows_read = ${read}
    where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
}

/** Rows without a usable id stand alone: two destroyed ids may look the same. */
function orderKey(row: FileRow, idAt: number): string {
  const read = row.fault ? undefined : readFileId(row.cells[idAt] ?? '')
  return read && 'id' in read ? read.id : `!${String(row.rowNumber).padStart(8, '0')}`
}

/** The file itself is not needed any more; it holds personal data, so it goes at once. */
async function keepLayout(tx: Tx, importId: string, layout: FileLayout, staged: number) {
  await sql`
    update imports set layout = ${JSON.stringify(layout)}, rows_read = ${staged}, rows_total = ${staged}
    where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
  await sql`
    delete from import_parts where merchant_id = ${tx.scope.merchantId} and import_id = ${importId}`.execute(
    tx,
  )
}

function refuseRounded(survey: Survey) {
  if (survey.roundedIds < 3 || survey.roundedIds < survey.longIds / 2) return
  throw new Refusal(
    'invalid',
    'import.ids-rounded',
    'A spreadsheet program has rounded the order ids: they all end in zeros, and their last digits are lost. ' +
      'Import the original file as it was downloaded, not one saved by Excel.',
  )
}

function tooManyRows(): Refusal {
  return new Refusal(
    'invalid',
    'import.too-many-rows',
    `Files may have ${maxRows.toLocaleString('en')} rows at most. Export fewer days.`,
  )
}
