import type { Region } from '../markets/region.ts'
import { columnDescription } from './column-description.ts'
import { type Cell, exportCells } from './export-cells.ts'
import type { ExportOrder } from './export-order.ts'
import { type ExportVariant, latestExportVariant, orderExportColumns } from './order-export-columns.ts'

export type ExportOptions = {
  /** An older file of the market; the newest known when absent. */
  variant?: ExportVariant
  /** Whether a row that explains the columns follows the header. */
  describe?: boolean
}

/** Rows are gathered into chunks of about this many characters. */
const chunkLength = 32_768

/**
 * Seller Center's “All order” file as CSV, in chunks, however long: UTF-8 with a byte order mark, CRLF, one row per order
 * and SKU, order-level money in each of them, and a TAB behind long numbers and times against spreadsheets that round.
 * Source: public importers of these files.
 */
export async function* writeOrderExport(
  region: Region,
  orders: AsyncIterable<ExportOrder> | Iterable<ExportOrder>,
  { variant = latestExportVariant(region), describe = false }: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  const columns = orderExportColumns(variant)
  const cells = exportCells(region)
  const write = columns.map(header => guarded(header, cells[header.trim()] ?? empty))
  let chunk = `\ufeff${row(columns)}`
  if (describe) chunk += row(columns.map(columnDescription))
  for await (const order of orders) {
    for (const line of order.lines) chunk += row(write.map(cell => cell(order, line)))
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** `All order-2026-09-09-07_16.csv`: the tab's name and the local time of the export, as `YYYY-MM-DD` and `HH:mm`. */
export function orderExportFileName(tab: string, date: string, time: string): string {
  return `${tab} order-${date}-${time.replace(':', '_')}.csv`
}

const empty: Cell = () => ''

const guardedHeaders = new Set(['Order ID', 'SKU ID', 'Product ID', 'Package ID', 'Zipcode', 'Phone #'])

function guarded(header: string, cell: Cell): Cell {
  if (!guardedHeaders.has(header) && !header.endsWith(' Time')) return cell
  return (order, line) => {
    const text = cell(order, line)
    return text === '' ? '' : `${text}\t`
  }
}

const row = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
