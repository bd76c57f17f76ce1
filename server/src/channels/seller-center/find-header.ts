import { Refusal } from '../../kernel/refusal.ts'
import type { FileRow } from './file/cell.ts'
import { type Columns, recognizeColumns } from './words/file-column.ts'

export type FoundHeader = {
  names: string[]
  columns: Columns
  rowNumber: number
  descriptionRow: boolean
  /** The rows below, without the description row. */
  rows: AsyncGenerator<FileRow>
}

/** Some tools put a title above the header. */
const searchedRows = 10

/** Other exports of Seller Center by a column that only they have. */
const others: [column: string, name: string][] = [
  ['return order id', 'a list of returns'],
  ['order/adjustment id', 'a settlement statement'],
  ['auto combine group id', 'a file for uploading tracking numbers'],
]

/**
 * Finds the header by its names and leaves out the row of explanations that follows it in workbooks.
 * @throws Refusal `import.not-an-order-export`
 */
export async function findHeader(rows: AsyncGenerator<FileRow>): Promise<FoundHeader> {
  const seen: FileRow[] = []
  for (let tries = 0; tries < searchedRows; tries++) {
    const next = await rows.next()
    if (next.done) break
    const names = next.value.cells.map(String)
    const columns = recognizeColumns(names)
    seen.push(next.value)
    if (!isOrderHeader(columns)) continue
    const below = await rows.next()
    const descriptionRow = !below.done && isDescription(below.value, columns)
    const first = below.done || descriptionRow ? undefined : below.value
    return {
      names,
      columns,
      rowNumber: next.value.rowNumber,
      descriptionRow,
      rows: first ? startingWith(first, rows) : rows,
    }
  }
  await rows.return(undefined)
  throw notAnExport(seen)
}

function isOrderHeader(columns: Columns): boolean {
  const names = (...wanted: Parameters<Columns['has']>[0][]) => wanted.some(column => columns.has(column))
  return columns.has('orderId') && names('status', 'substatus') && names('skuId', 'sellerSku', 'productName')
}

/** Its first cell is “Platform unique order ID.”: words where an id should be. */
function isDescription(row: FileRow, columns: Columns): boolean {
  const cell = String(row.cells[columns.get('orderId') ?? -1] ?? '')
  return /\p{L}{2,}\s+\p{L}{2,}/u.test(cell) || /^(unique )?order id\.?$/i.test(cell)
}

async function* startingWith(first: FileRow, rows: AsyncGenerator<FileRow>): AsyncGenerator<FileRow> {
  try {
    yield first
    yield* rows
  } finally {
    await rows.return(undefined)
  }
}

function notAnExport(seen: readonly FileRow[]): Refusal {
  const names = seen.flatMap(row => row.cells.map(cell => String(cell).trim().toLowerCase()))
  const other = others.find(([column]) => names.includes(column))
  return new Refusal(
    'invalid',
    'import.not-an-order-export',
    other
      ? `This is ${other[1]}, not an order export. In Seller Center use Manage Orders → Export.`
      : 'No header of an order export was found: it needs Order ID, Order Status and SKU columns. ' +
          'In Seller Center use Manage Orders → Export.',
    { firstRow: (seen[0]?.cells ?? []).slice(0, 5).map(cell => String(cell).slice(0, 40)) },
  )
}
