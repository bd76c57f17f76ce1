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
  let rest = ''
  let rowNumber = 0
  let parser: Papa.Parser | undefined
  const take = function* (text: string, last: boolean): Generator<FileRow> {
    parser ??= new Papa.Parser({ delimiter: delimiterOf(text), newline: '\n', quoteChar: '"' })
    const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
    const faults = new Map(errors.map(error => [error.row ?? 0, error.message]))
    for (const [at, cells] of data.entries()) {
      rowNumber += 1
      const fault = faults.get(at) ?? (cells.length > maxColumns ? 'Too many columns' : undefined)
      const clean = cells.slice(0, maxColumns).map(cell => cleanText(cell).replace(guarded, ''))
      if (fault || clean.some(cell => cell !== ''))
        yield { rowNumber, cells: clean, ...(fault ? { fault } : {}) }
    }
    rest = last ? '' : text.slice(meta.cursor)
  }
  for await (const text of decoded(bytes, encoding)) {
    yield* take(rest + text, false)
    if (rest.length > maxRowLength) {
      throw new Refusal(
        'invalid',
        'import.row-too-long',
        `Row ${rowNumber + 1} does not end: a quotation mark in it is never closed, or the file is no CSV.`,
        { row: rowNumber + 1 },
      )
    }
  }
  if (rest !== '') yield* take(rest, true)
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
