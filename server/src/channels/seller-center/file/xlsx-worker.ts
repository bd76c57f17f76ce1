import { parentPort, workerData } from 'node:worker_threads'
import { streamXlsxRows } from 'hucre/xlsx'
import { type Cell, cleanText, type FileRow } from './cell.ts'

/** Runs in a worker thread of its own, whose memory and time `xlsx-rows.ts` limits. */
export type XlsxOrder = { file: Uint8Array /** [0] counts the batches that were taken. */; gate: Int32Array }
export type XlsxMessage = { rows: FileRow[] } | { done: true } | { failed: string }

const batchRows = 200
const maxColumns = 1000

async function read({ file, gate }: XlsxOrder): Promise<void> {
  let batch: FileRow[] = []
  let sent = 0
  const send = () => {
    parentPort?.postMessage({ rows: batch } satisfies XlsxMessage)
    batch = []
    sent += 1
    // The parser does not wait for whoever takes its rows; holding up its thread does. Two batches may be under way.
    while (Atomics.load(gate, 0) < sent - 1) Atomics.wait(gate, 0, Atomics.load(gate, 0))
  }
  for await (const row of orderRows(file)) {
    batch.push(row)
    if (batch.length >= batchRows) send()
  }
  if (batch.length > 0) send()
  parentPort?.postMessage({ done: true } satisfies XlsxMessage)
}

/** The sheet that the platform calls so; of a workbook that somebody saved under other names, the first. */
async function* orderRows(file: Uint8Array): AsyncGenerator<FileRow> {
  let found = false
  for await (const row of sheetRows(file, 'OrderSKUList')) {
    found = true
    yield row
  }
  if (!found) yield* sheetRows(file, 0)
}

/** Rows of a sheet as people count them; several `<row r="1">` of one cell each are one row. */
async function* sheetRows(file: Uint8Array, sheet: string | number): AsyncGenerator<FileRow> {
  let current: FileRow | undefined
  for await (const { index, values } of streamXlsxRows(file, { sheet })) {
    if (current?.rowNumber !== index + 1) {
      if (current && !isBlank(current)) yield current
      current = { rowNumber: index + 1, cells: [] }
    }
    for (const [at, value] of values.slice(0, maxColumns).entries()) {
      current.cells[at] = value === null ? (current.cells[at] ?? '') : cellOf(value)
    }
  }
  if (current && !isBlank(current)) yield current
}

function isBlank(row: FileRow): boolean {
  return row.cells.every(cell => cell === '')
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return value
  // A cell that is formatted as a date holds a wall-clock time; the reader hands it over as if it were UTC.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T', ' ')
  return cleanText(String(value))
}

read(workerData as XlsxOrder).catch((error: unknown) => {
  const failed = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  parentPort?.postMessage({ failed } satisfies XlsxMessage)
})
