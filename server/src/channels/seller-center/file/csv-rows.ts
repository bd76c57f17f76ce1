import Papa from 'papaparse'
import { Refusal } from '../../../kernel/refusal.ts'
import { recognizeColumns } from '../words/file-column.ts'
import { cleanText, type FileRow } from './cell.ts'
import type { TextEncoding } from './text-encoding.ts'

/** A row of an export has 2 kB. What goes on for a million characters is a quote that nobody closed. */
const maxRowLength = 1_000_000
const maxColumns = 1000

/** The apostrophe that keeps text from being taken for a formula; our own exports put it there. */
const guarded = /^'(?=[=+\-@＝＋－＠])/

/**
 * Rows of a CSV file while its bytes stream in; memory holds one block of it. The delimiter (comma, semicolon or
 * TAB) is the one that makes the header readable; line ends may be mixed.
 * @throws Refusal `import.row-too-long`
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<FileRow> {
  const take = csvTaker()
  for await (const text of decoded(bytes, encoding)) yield* take(text, 'more follows')
  yield* take('', 'the end')
}

/** Takes text piece by piece and gives the rows that are complete. */
function csvTaker(): (text: string, place: 'more follows' | 'the end') => Generator<FileRow> {
  let rest = ''
  let rowNumber = 0
  let width = 0
  let parser: Papa.Parser | undefined
  return function* (text, place) {
    const atEnd = place === 'the end'
    if (rest === '' && text === '') return
    parser ??= new Papa.Parser({ delimiter: delimiterOf(text), newline: '\n', quoteChar: '"' })
    const { data, errors, meta } = parser.parse(rest + text, 0, !atEnd) as Papa.ParseResult<string[]>
    const faults = new Map(errors.map(error => [error.row ?? 0, spoken(error.code)]))
    for (const [at, cells] of data.entries()) {
      rowNumber += 1
      const row = rowOf(rowNumber, cells, faults.get(at) ?? faultOf(cells, atEnd ? width : 0))
      width = Math.max(width, cells.length)
      if (row) yield row
    }
    rest = atEnd ? '' : (rest + text).slice(meta.cursor)
    if (rest.length > maxRowLength) throw endless(rowNumber + 1)
  }
}

function rowOf(rowNumber: number, cells: readonly string[], fault: string | undefined): FileRow | undefined {
  const clean = cells.slice(0, maxColumns).map(cell => cleanText(cell).replace(guarded, ''))
  if (fault) return { rowNumber, cells: clean, fault }
  return clean.some(cell => cell !== '') ? { rowNumber, cells: clean } : undefined
}

/** A last row without a line end that has fewer cells than others was cut off with the file. */
function faultOf(cells: readonly string[], width: number): string | undefined {
  if (cells.length > maxColumns) return 'it has too many columns'
  return cells.length < width ? 'the file ends in the middle of it' : undefined
}

function spoken(code: string): string {
  return code === 'MissingQuotes'
    ? 'a quotation mark in it is never closed, so everything below was read as part of it'
    : 'a quotation mark stands where none can be'
}

function endless(row: number): Refusal {
  return new Refusal(
    'invalid',
    'import.row-too-long',
    `Row ${row} does not end: a quotation mark in it is never closed, or the file is no CSV.`,
    { row },
  )
}

/** Text in pieces of about 64 kB, with every line end made `\n`. */
async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const block of bytes) {
    for (let from = 0; from < block.length; from += 65_536) {
      const text = held + decoder.decode(block.subarray(from, from + 65_536), { stream: true })
      // A carriage return at the end may be the first half of a line end.
      held = text.endsWith('\r') ? '\r' : ''
      yield unified(held ? text.slice(0, -1) : text)
    }
  }
  const end = held + decoder.decode()
  if (end !== '') yield unified(end)
}

function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Some tools write a title above the header, so the first lines are all asked. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 10)
  const readable = (delimiter: string) =>
    Math.max(...lines.map(line => recognizeColumns(line.replaceAll('"', '').split(delimiter)).size))
  return [',', ';', '\t'].sort((a, b) => readable(b) - readable(a))[0] ?? ','
}
