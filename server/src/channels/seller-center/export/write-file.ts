import { Readable } from 'node:stream'
import { writeXlsxStream } from 'hucre/xlsx'
import Papa from 'papaparse'
import { type Cell, cleanText } from '../file/cell.ts'
import type { ExportColumn } from './export-column.ts'
import { type ExportLine, exportLines } from './export-line.ts'
import type { ExportedOrder } from './read-exported-orders.ts'

export type FileFormat = 'csv' | 'xlsx'
export type HeaderLanguage = 'en' | 'zh-CN'

/** Orders as the bytes of a file, made while it is read: memory holds one page of orders. */
export function writeFile(
  format: FileFormat,
  pages: AsyncIterable<readonly ExportedOrder[]>,
  columns: readonly ExportColumn[],
  language: HeaderLanguage,
): Readable {
  return format === 'csv'
    ? Readable.from(csvText(pages, columns, language), { objectMode: false })
    : Readable.fromWeb(
        writeXlsxStream(xlsxRows(pages, columns), {
          name: 'OrderSKUList',
          columns: columns.map(column => ({ header: column.headers[language], width: 18 })),
          freezePane: { rows: 1 },
        }) as import('node:stream/web').ReadableStream,
      )
}

/**
 * What a spreadsheet program would take for a formula when it opens CSV, after blanks too, and in the wide forms
 * that East Asian versions accept. Such text gets an apostrophe in front, which says “text” there.
 */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/

/** With the mark that makes Excel read UTF-8, and its line ends. */
async function* csvText(
  pages: AsyncIterable<readonly ExportedOrder[]>,
  columns: readonly ExportColumn[],
  language: HeaderLanguage,
): AsyncGenerator<string> {
  const lines = (rows: Cell[][]) => `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`
  yield `\ufeff${lines([columns.map(column => column.headers[language])])}`
  for await (const orders of pages) {
    const rows = orders.flatMap(exportLines).map(line => columns.map(column => csvCell(column, line)))
    if (rows.length > 0) yield lines(rows)
  }
}

/** Long ids end with a TAB, as in Seller Center's own files: Excel would round them to 5.8E+17 otherwise. */
function csvCell(column: ExportColumn, line: ExportLine): Cell {
  const cell = column.cell(line)
  if (typeof cell === 'number') return cell
  const text = cleanText(cell)
  return column.kind === 'id' && text !== '' ? `${text}\t` : text
}

/** Text is stored as text there, which no program takes for a formula. */
async function* xlsxRows(
  pages: AsyncIterable<readonly ExportedOrder[]>,
  columns: readonly ExportColumn[],
): AsyncGenerator<Cell[]> {
  for await (const orders of pages) {
    for (const line of orders.flatMap(exportLines)) {
      yield columns.map(column => {
        const cell = column.cell(line)
        return typeof cell === 'number' ? cell : cleanText(cell).slice(0, 32_767)
      })
    }
  }
}
