import { describe, expect, test } from 'vitest'
import { type Region, regions } from '../markets/region.ts'
import { sampleLine, sampleOrder, sampleTime } from './export-order.fixture.ts'
import type { ExportOrder } from './export-order.ts'
import { orderExportColumns } from './order-export-columns.ts'
import { type ExportOptions, orderExportFileName, writeOrderExport } from './write-order-export.ts'

async function written(region: Region, orders: ExportOrder[], options: ExportOptions = {}): Promise<string> {
  let text = ''
  for await (const chunk of writeOrderExport(region, orders, options)) text += chunk
  return text
}

/** Rows as header → cell, read back by the rules of CSV. */
async function read(region: Region, orders: ExportOrder[], options: ExportOptions = {}) {
  const text = await written(region, orders, options)
  const rows = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].slice(0, -1).map(([, cell = '']) => unquote(cell)),
    )
  const [header = [], ...body] = rows
  return body.map(cells => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

const unquote = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)

describe('the file', () => {
  test('begins with a byte order mark and ends every row with CRLF', async () => {
    const text = await written('US', [sampleOrder('US')])
    expect(text.startsWith('\ufeffOrder ID,Order Status')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('without orders it is the header alone', async () => {
    expect(await written('VN', [])).toBe(`\ufeff${orderExportColumns('VN-2024').join(',')}\r\n`)
  })

  test('a description row follows the header where asked for', async () => {
    const rows = await read('TH', [sampleOrder('TH')], { describe: true })
    expect(rows[0]).toMatchObject({
      'Order ID': 'Platform unique order ID.',
      'Order Status': 'Current order status.',
    })
    expect(rows[1]?.['Order ID']).toBe('577112233445566778\t')
  })

  test('is named after its tab and its local time', () => {
    expect(orderExportFileName('All', '2026-09-09', '07:16')).toBe('All order-2026-09-09-07_16.csv')
  })
})

describe('cells', () => {
  test('American: long numbers and times end in a TAB, empty ones do not', async () => {
    const [row] = await read('US', [sampleOrder('US')])
    expect(row).toMatchObject({
      'Order ID': '577112233445566778\t',
      'SKU ID': '1729400000000000201\t',
      'Product ID': '1729400000000000101\t',
      'Created Time': '03/01/2026 10:05:09 PM\t',
      'Paid Time': '03/01/2026 10:06:04 PM\t',
      'Shipped Time': '',
      'Package ID': '',
      'Tracking ID': '',
      'Product Name': 'Stoneware "Harbor" Mug, 350 ml',
      Quantity: '2',
      'SKU Subtotal Before Discount': '46',
      'SKU Subtotal After Discount': '39.5',
      Taxes: '3.3',
      'Order Amount': '42.8',
      'Weight(kg)': '0.78',
    })
  })

  test('times are local and in the market’s form', async () => {
    const created = async (region: Region) => (await read(region, [sampleOrder(region)]))[0]?.['Created Time']
    expect(await created('VN')).toBe('02/03/2026 13:05:09\t')
    expect(await created('PH')).toBe('02/03/2026 2:05:09 PM\t')
    expect(await created('GB')).toBe('02/03/2026 06:05:09\t')
    const midnight = [sampleOrder('PH', { createdAt: Date.UTC(2026, 2, 2, 16, 0, 1) / 1000 })]
    expect((await read('PH', midnight))[0]?.['Created Time']).toBe('03/03/2026 12:00:01 AM\t')
  })

  test('statuses are translated in Thailand and Indonesia', async () => {
    const status = async (region: Region, change: Partial<ExportOrder>) => {
      const [row] = await read(region, [sampleOrder(region, change)])
      return [row?.['Order Status'], row?.['Order Substatus'], row?.['Payment Method']]
    }
    expect(await status('TH', { status: 'AWAITING_COLLECTION', isCod: true })).toEqual([
      'ที่จะจัดส่ง',
      'รอเข้ารับ',
      'เก็บเงินปลายทาง',
    ])
    expect(await status('ID', { status: 'IN_TRANSIT', isCod: true })).toEqual([
      'Dikirim',
      'Sedang transit',
      'Bayar di tempat',
    ])
    expect(await status('VN', { status: 'CANCELLED', isCod: true })).toEqual([
      'Canceled',
      'Canceled',
      'Cash on delivery',
    ])
  })

  test('a currency without minor digits is written whole', async () => {
    const [row] = await read('VN', [sampleOrder('VN', { lines: [{ ...sampleLine, unitPrice: 189_000n }] })])
    expect(row?.['SKU Unit Original Price']).toBe('189000')
  })

  test.each([
    ['TH', ['Province', 'District', 'Districts']],
    ['VN', ['Province', 'District', 'Commune']],
    ['ID', ['Province', 'Regency and City', 'Districts', 'Villages']],
    ['PH', ['Region', 'Province', 'Municipality', 'Barangay']],
    ['MY', ['State', 'Post Town']],
  ] as const)('%s: the district’s levels stand under %j', async (region, headers) => {
    const order = sampleOrder(region)
    const [row] = await read(region, [order])
    const names = order.recipient?.district_info.slice(1).map(level => level.address_name)
    expect(headers.map(header => row?.[header])).toEqual(names)
  })

  test('an order without a recipient has empty cells for him', async () => {
    const { recipient: _none, ...order } = sampleOrder('US')
    const [row] = await read('US', [order])
    expect([row?.Recipient, row?.['Phone #'], row?.State, row?.Zipcode]).toEqual(['', '', '', ''])
  })
})

test.each(regions)('%s: one row per SKU, and the order’s amount in each of them', async region => {
  const second = { ...sampleLine, skuId: '1729400000000000202', quantity: 1 }
  const rows = await read(region, [sampleOrder(region, { lines: [sampleLine, second] })])
  expect(rows).toHaveLength(2)
  expect(rows.map(row => row['Order Amount'])).toEqual([rows[0]?.['Order Amount'], rows[0]?.['Order Amount']])
  expect(rows.map(row => row['SKU ID'])).toEqual(['1729400000000000201\t', '1729400000000000202\t'])
})

test('a long file comes in chunks, and no more orders are taken than were asked for', async () => {
  let taken = 0
  function* many() {
    for (; taken < 20_000; taken++)
      yield sampleOrder('US', { id: `577112233445${taken}`, createdAt: sampleTime + taken })
  }
  const first = await writeOrderExport('US', many()).next()
  expect(String(first.value).length).toBeGreaterThan(30_000)
  expect(String(first.value).length).toBeLessThan(40_000)
  expect(taken).toBeLessThan(200)
})
