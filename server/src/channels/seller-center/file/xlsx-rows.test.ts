import { writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { exportRows, workbookParts, xlsxOf } from '../../../../test/sample-export.ts'
import { zipOf } from '../../../../test/tiny-zip.ts'
import { systemClock } from '../../../kernel/clock.ts'
import { type WorkbookLimits, xlsxRows } from './xlsx-rows.ts'

async function read(file: Buffer, limits?: WorkbookLimits) {
  const rows = []
  const own = Buffer.from(new Uint8Array(file).buffer)
  for await (const row of xlsxRows(own, systemClock, limits)) rows.push(row)
  return rows
}

const order = { 'Order ID': '583870900000000001\t', 'Order Status': 'จัดส่งแล้ว', Quantity: '2' }
const rows = exportRows('VN-2024', [order, { ...order, 'Buyer Message': '<b>&amp;\nline' }])
const trimmed = rows.map(row => row.map(text => text.trim()))

function workbook(sheet: string, more: { name: string; data: string | Buffer; claimedSize?: number }[] = []) {
  return zipOf([
    ...workbookParts('OrderSKUList', false),
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...more,
  ])
}
const sheetOf = (body: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`

describe('workbooks', () => {
  test.each([
    ['as Seller Center writes it, with a stale dimension', xlsxOf(rows, { dimension: 'A1:A1' })],
    ['with each header cell in a row of its own', xlsxOf(rows, { scatteredHeader: true })],
    ['with shared strings', xlsxOf(rows, { shared: true })],
    ['under another sheet name', xlsxOf(rows, { sheetName: 'Sheet1' })],
  ])('%s', async (_, file) => {
    const found = await read(file)
    expect(found.map(row => row.rowNumber)).toEqual([1, 2, 3])
    const wide = found.map(row => [...row.cells, ...Array(54).fill('')].slice(0, 54))
    expect(wide).toEqual(trimmed)
  })

  test('written by a program that streams (sizes after the data)', async () => {
    const stream = writeXlsxStream(rows, { name: 'OrderSKUList' })
    const parts = []
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) parts.push(part)
    expect((await read(Buffer.concat(parts)))[1]?.cells[0]).toBe('583870900000000001')
  })

  test('numbers stay numbers, so that a rounded id is seen', async () => {
    const found = await read(xlsxOf(rows, { numbers: { '1,0': '5.83870900000000E+17', '1,9': '2' } }))
    expect(found[1]?.cells[0]).toBe(583870900000000000)
    expect(found[1]?.cells[9]).toBe(2)
  })

  test('of a formula the value counts, gaps and blank rows keep their numbers', async () => {
    const found = await read(
      workbook(
        sheetOf(
          '<row r="1"><c r="A1" t="str"><f>1+1</f><v>two</v></c></row><row r="2"></row><row r="4"><c r="C4" t="b"><v>1</v></c></row>',
        ),
      ),
    )
    expect(found).toEqual([
      { rowNumber: 1, cells: ['two'] },
      { rowNumber: 4, cells: ['', '', 'true'] },
    ])
  })

  test('rows are taken as they come: the thread waits for whoever reads', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => [`row ${at}`])
    let taken = 0
    const file = Buffer.from(new Uint8Array(xlsxOf(many)).buffer)
    for await (const row of xlsxRows(file, systemClock)) {
      expect(row.cells[0]).toBe(`row ${taken}`)
      taken += 1
      if (taken === 500) break
    }
    expect(taken).toBe(500)
  })
})

describe('hostile and broken workbooks', () => {
  const code = (file: Buffer, limits?: WorkbookLimits) =>
    read(file, limits).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )

  test('a bomb that declares itself is not opened', async () => {
    const started = performance.now()
    expect(await code(workbook(sheetOf(' '.repeat(60_000_000))))).toBe('import.workbook-too-large')
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('a bomb that lies about its size ends at what it declared', async () => {
    const bomb = {
      name: 'xl/worksheets/sheet1.xml',
      data: sheetOf(' '.repeat(60_000_000)),
      claimedSize: 5_000,
    }
    expect(await code(zipOf([...workbookParts('OrderSKUList', false), bomb]))).toBe(
      'import.workbook-unreadable',
    )
  })

  test('undeclared sizes, ten thousand entries and a locked archive are refused', async () => {
    expect(await code(workbook(sheetOf(''), [{ name: 'x', data: 'x'.repeat(999), claimedSize: 0 }]))).toBe(
      'import.workbook-too-large',
    )
    const crowd = Array.from({ length: 10_000 }, (_, at) => ({ name: `x/${at}`, data: '' }))
    expect(await code(workbook(sheetOf(''), crowd))).toBe('import.workbook-too-large')
  })

  test('text without end in one cell costs the thread its memory and the server nothing', async () => {
    // Varied enough to pack badly: its ratio does not give it away.
    const block = Array.from({ length: 3_000 }, (_, at) => (at * 2_654_435_761).toString(36)).join('')
    const huge = `<row r="1"><c r="A1" t="inlineStr"><is><t>${block.repeat(2_000)}</t></is></c></row>`
    expect(await code(workbook(sheetOf(huge)), { megabytes: 24, silenceMs: 20_000 })).toBe(
      'import.workbook-too-large',
    )
  })

  test('a thread that says nothing for too long is ended', async () => {
    expect(await code(xlsxOf(rows), { megabytes: 100, silenceMs: 1 })).toBe('import.workbook-unreadable')
  })

  test('entities of a document type are not expanded, files are not read', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`
    const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
    for (const text of ['&b;', '&x;']) {
      const result = await read(workbook(sheetOf(cell(text), laughs))).catch(
        (error: { code?: string }) => error.code,
      )
      if (Array.isArray(result)) expect(result.flatMap(row => row.cells)).toEqual([text])
      else expect(result).toBe('import.workbook-unreadable')
    }
  })

  test('half a file, no workbook, an empty archive', async () => {
    const whole = xlsxOf(rows)
    expect(await code(whole.subarray(0, whole.length / 2))).toBe('import.file-incomplete')
    expect(await code(zipOf([{ name: '../../evil', data: 'x' }]))).toBe('import.workbook-unreadable')
    expect(await code(zipOf([]))).toBe('import.workbook-unreadable')
    const broken = Buffer.from(whole)
    broken.fill(0, 600, 900)
    expect(await code(broken)).toBe('import.workbook-unreadable')
  })
})
