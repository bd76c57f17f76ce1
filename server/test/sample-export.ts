import { zipOf } from './tiny-zip.ts'

/*
 * Order exports in the shapes of Seller Center, made for tests: the header rows of its markets, and CSV and XLSX
 * with their habits (a mark at the start, TABs after long ids, a row of explanations, one `<row>` per header cell).
 */

const beginning =
  'Order ID|Order Status|Order Substatus|Cancelation/Return Type|Normal or Pre-order|SKU ID|Seller SKU'
const goods =
  'Product Name|Variation|Quantity|Sku Quantity of return|SKU Unit Original Price|SKU Subtotal Before Discount|SKU Platform Discount|SKU Seller Discount|SKU Subtotal After Discount|Shipping Fee After Discount|Original Shipping Fee|Shipping Fee Seller Discount'
const times =
  'Created Time|Paid Time|RTS Time|Shipped Time|Delivered Time|Cancelled Time|Cancel By|Cancel Reason|Fulfillment Type|Warehouse Name|Tracking ID'
const carrier = 'Delivery Option|Shipping Provider Name|Buyer Message'
const person = 'Buyer Username|Recipient|Phone #'
const ending = 'Payment Method|Weight(kg)|Product Category|Package ID'
const money =
  'Shipping Fee Platform Discount|Payment platform discount|Taxes|Order Amount|Order Refund Amount'
const checked = 'Seller Note|Checked Status|Checked Marked by'
const address = 'Detail Address|Additional address information'
const sea = `${beginning}|${goods}|${money}|${times}|${carrier}|${person}`
const taxInvoice =
  'Request Tax Invoice|Tax Info - Buyer Tax ID|Tax Info - Type|Tax Info - Full Name of Buyer|Tax Info - Email|Tax Info - Phone Number|Tax Info - Registered Address|Tax Info - Address Type'
const indonesian = `${beginning}|${goods}|Shipping Fee Platform Discount|Distance Shipping Fee|Distance Fee|Order Refund Amount|Payment platform discount|Buyer Service Fee|Handling Fee|Shipping Insurance|Item Insurance|Order Amount|${times}|${carrier}|${person}|Zipcode|Country|Province|Regency and City|Districts|Villages|${address}|${ending}|Purchase Channel|${checked}|Tokopedia Invoice Number`

const headers = {
  'US-2026': `${beginning}|Product ID|Product Name|Variation| Virtual Bundle Seller SKU|${goods.split('|').slice(2).join('|')}|Co-Funded Shipping Fee Discount|Shipping Fee Platform Discount|Payment platform discount|Retail Delivery Fee|Taxes|Order Amount|Order Refund Amount|${times}|Delivery Option Type|${carrier}|Buyer Nickname|${person}|Country|State|City|Zipcode|Address Line 1|Address Line 2|Delivery Instruction|${ending}|Seller Note|Shipping Information|Combined Listing|Order Channel|Creator Handle`,
  'US-2025': `${beginning}|${goods}|${money}|${times}|${carrier}|${person}|Country|State|City|Zipcode|${address}|House Name or Number|Delivery Instruction|${ending}|Seller Note|Shipping Information`,
  'TH-2025': `${sea}|Zipcode|Country|Province|District|Districts|${address}|${ending}|${checked}|${taxInvoice}`,
  'TH-2026': `${sea}|Zipcode|Country|Province|District|Districts|${address}|${ending}|${checked}|Order Channel|Creator Handle|${taxInvoice}`,
  'ID-2025': indonesian,
  'ID-2026': `${indonesian}|Order Channel|Creator Handle`,
  'VN-2024': `${sea}|Country|Province|District|Commune|${address}|${ending}|${checked}`,
  'PH-2026': `${sea}|Country|Region|Province|Municipality|Barangay|${address}|${ending}|${checked}`,
  'MY-2025': `${sea}|Country|State|Post Town|${address}|${ending}|${checked}`,
} as const
export type HeaderSet = keyof typeof headers
export const headerSets = Object.keys(headers) as HeaderSet[]

export function headerRow(set: HeaderSet): string[] {
  return headers[set].split('|')
}

/** Rows under a header, each given by the names of its filled cells. */
export function exportRows(set: HeaderSet, rows: readonly Record<string, string>[]): string[][] {
  const names = headerRow(set)
  return [
    names,
    ...rows.map(row => {
      const strange = Object.keys(row).find(name => !names.includes(name))
      if (strange) throw new Error(`${set} has no column ${strange}`)
      return names.map(name => row[name] ?? '')
    }),
  ]
}

export type CsvHabits = {
  bom?: boolean
  delimiter?: string
  newline?: string
  tabs?: boolean
  quoteAll?: boolean
}

/** As Seller Center writes it unless told otherwise: mark, commas, CRLF, a TAB after ids and times. */
export function csvOf(rows: readonly string[][], habits: CsvHabits = {}): Buffer {
  const { bom = true, delimiter = ',', newline = '\r\n', tabs = true, quoteAll = false } = habits
  const guarded = new Set(
    (rows[0] ?? []).flatMap((name, at) => (/ ID$|Time$|Zipcode|Phone/.test(name) ? [at] : [])),
  )
  const cell = (text: string, at: number, line: number) => {
    const whole = tabs && line > 0 && text !== '' && guarded.has(at) ? `${text}\t` : text
    return quoteAll || whole.includes(delimiter) || /["\n\r]/.test(whole)
      ? `"${whole.replaceAll('"', '""')}"`
      : whole
  }
  const lines = rows.map((row, line) => row.map((text, at) => cell(text, at, line)).join(delimiter))
  return Buffer.from((bom ? '\ufeff' : '') + lines.join(newline) + newline)
}

export type XlsxHabits = {
  sheetName?: string
  /** Text in a table of shared strings, not in the cells. */
  shared?: boolean
  /** Each header cell in a `<row r="1">` of its own. */
  scatteredHeader?: boolean
  /** Written above the cells; `A1:A1` is what stale exports say. */
  dimension?: string
  /** Cells that are stored as numbers, by `row,column` counted from 0. */
  numbers?: Record<string, string>
  /** Put before the root element of the sheet. */
  prolog?: string
}

export function xlsxOf(rows: readonly string[][], habits: XlsxHabits = {}): Buffer {
  const strings: string[] = []
  const cell = (text: string, row: number, column: number) => {
    const ref = `${letters(column)}${row + 1}`
    const number = habits.numbers?.[`${row},${column}`]
    if (number !== undefined) return `<c r="${ref}"><v>${number}</v></c>`
    if (text === '') return ''
    if (!habits.shared)
      return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`
    strings.push(text)
    return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const sheetRows = rows.map((texts, row) => {
    const cells = texts.map((text, column) => cell(text, row, column))
    return row === 0 && habits.scatteredHeader
      ? cells.map(one => `<row r="1">${one}</row>`).join('')
      : `<row r="${row + 1}">${cells.join('')}</row>`
  })
  const sheet = `<?xml version="1.0" encoding="UTF-8"?>${habits.prolog ?? ''}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${habits.dimension ?? 'A1:A1'}"/><sheetData>${sheetRows.join('')}</sheetData></worksheet>`
  const table = `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map(text => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`
  return zipOf([
    ...workbookParts(habits.sheetName ?? 'OrderSKUList', habits.shared ?? false),
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(habits.shared ? [{ name: 'xl/sharedStrings.xml', data: table }] : []),
  ])
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything of a workbook of one sheet but the sheet. */
export function workbookParts(sheetName: string, shared: boolean): { name: string; data: string }[] {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${shared ? override('sharedStrings.xml', 'sharedStrings') : ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${shared ? `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    },
  ]
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
