import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportDesk, importDesk } from '../../../../test/import-desk.ts'
import { csvOf, exportRows } from '../../../../test/sample-export.ts'
import { sampleOrder, samplePiece } from '../../../../test/sample-order.ts'
import { testScope } from '../../../../test/test-database.ts'
import type { Actor } from '../../../kernel/scope.ts'
import { recordChannelOrders } from '../../../orders/record-channel-orders.ts'
import { createExport } from './create-export.ts'
import { exportColumnKeys, exportColumns } from './export-column.ts'
import { exportOrders } from './export-command.ts'
import { exportRequest } from './export-request.ts'
import { openExport } from './open-export.ts'

let desk: ImportDesk
let folder: string
beforeAll(async () => {
  desk = await importDesk()
  folder = await mkdtemp(join(tmpdir(), 'supercargo-export-'))
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

async function asked(request: object, actor: Actor = testScope.actor) {
  const scope = { merchantId: testScope.merchantId, actor }
  const id = await desk.database.transaction(scope, tx => createExport(tx, exportRequest.parse(request)))
  const file = await openExport(desk.database.reader(scope), id)
  return { id, ...file, bytes: await buffer(file.stream) }
}

function csvRows(bytes: Buffer): string[][] {
  return Papa.parse<string[]>(bytes.toString('utf8').replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
}

async function xlsxCells(bytes: Buffer) {
  const workbook = await readXlsx(bytes)
  return workbook.sheets[0]?.rows ?? []
}

/** Rows of an exported table as objects by header. */
function named(rows: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  const [header = [], ...lines] = rows
  return lines.map(line => Object.fromEntries(header.map((name, at) => [String(name), line[at] ?? ''])))
}

const ofShop = (shop: string, more: object = {}) => ({
  selection: { filter: { shop } },
  format: 'csv',
  ...more,
})

describe('orders as a file', () => {
  test('one line per order and SKU, ids as text, amounts as numbers, times of the shop', async () => {
    const shopId = await desk.fileShop('TH', 'Export')
    await desk.database.transaction(testScope, tx =>
      recordChannelOrders(tx, { id: shopId }, [
        sampleOrder({
          channelOrderId: '576900000000000077',
          money: { currency: 'THB', total: 123450n, parts: { shipping: -150n } },
          pieces: [
            { ...samplePiece, channelLineId: '1', unitPrice: 1001n },
            { ...samplePiece, channelLineId: '2', unitPrice: 1000n, canceled: true },
            { ...samplePiece, channelLineId: '3', channelSkuId: '9', variation: 'White, L', unitPrice: 500n },
          ],
        }),
      ]),
    )
    const expected = [
      {
        'SKU ID': samplePiece.channelSkuId,
        Quantity: 2,
        'Canceled quantity': 1,
        'SKU Subtotal After Discount': 20.01,
      },
      { 'SKU ID': '9', Quantity: 1, 'Canceled quantity': 0, 'SKU Subtotal After Discount': 5 },
    ].map(line => ({
      ...line,
      'Order ID': '576900000000000077',
      'Order Amount': 1234.5,
      'Shipping Fee After Discount': -1.5,
      Currency: 'THB',
      Market: 'TH',
      'Created Time': '2026-03-02 14:00:00',
    }))
    const xlsx = await asked(ofShop(shopId, { format: 'xlsx' }))
    expect(named(await xlsxCells(xlsx.bytes))).toMatchObject(expected)
    const csv = await asked(ofShop(shopId))
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.bytes.toString().endsWith('\r\n')).toBe(true)
    const guarded = expected.map(line =>
      Object.fromEntries(
        Object.entries(line).map(([name, value]) => [name, / ID$/.test(name) ? `${value}\t` : String(value)]),
      ),
    )
    expect(named(csvRows(csv.bytes))).toMatchObject(guarded)
  })

  test('headers in Chinese, columns as chosen and in the file’s order', async () => {
    const shopId = await desk.fileShop('TH', 'Chinese')
    const { bytes } = await asked(ofShop(shopId, { language: 'zh-CN', columns: ['amount', 'orderId'] }))
    expect(csvRows(bytes)).toEqual([['订单号', '订单金额']])
    const headers = exportColumns.map(column => column.headers['zh-CN'])
    expect(new Set(headers).size).toBe(headers.length)
  })

  test('all that match over many pages, except some, each once', async () => {
    const shopId = await desk.fileShop('US', 'Pages')
    const told = Array.from({ length: 450 }, (_, at) =>
      sampleOrder({
        channelOrderId: String(576900000000100000n + BigInt(at)),
        placedAt: new Date(Date.UTC(2026, 1, 1, 0, Math.floor(at / 3))),
        pieces: [samplePiece],
      }),
    )
    const recorded = await desk.database.transaction(testScope, tx =>
      recordChannelOrders(tx, { id: shopId }, told),
    )
    const except = recorded.slice(0, 2).map(order => order.orderId)
    const request = { selection: { filter: { shop: shopId }, except }, format: 'csv', columns: ['orderId'] }
    const lines = csvRows((await asked(request)).bytes)
      .slice(1)
      .flat()
    expect(lines).toHaveLength(448)
    expect(new Set(lines).size).toBe(448)
    const some = { selection: { ids: except }, format: 'csv', columns: ['orderId'] }
    expect(
      csvRows((await asked(some)).bytes)
        .slice(1)
        .flat()
        .map(id => id.trim()),
    ).toEqual(['576900000000100000', '576900000000100001'])
  })

  test('our own file can be imported again', async () => {
    const from = await desk.fileShop('TH', 'From')
    const rows = exportRows('TH-2025', [
      {
        'Order ID': '583870900000000001',
        'Order Status': 'Shipped',
        'Order Substatus': 'In transit',
        'SKU ID': '1729000000000000001',
        'Seller SKU': '=SER',
        'Product Name': 'เซรั่ม',
        Quantity: '3',
        'SKU Subtotal After Discount': '100.01',
        'Order Amount': '138.01',
        'Created Time': '10/02/2026 22:05:43',
        'Phone #': '+66 81 234 5678',
        Recipient: 'สมชาย',
      },
    ])
    await desk.apply((await desk.read(csvOf(rows), { shopId: from })).id)
    const to = await desk.fileShop('TH', 'To')
    for (const format of ['csv', 'xlsx']) {
      const { bytes } = await asked(ofShop(from, { format, columns: exportColumnKeys }))
      const view = await desk.read(bytes, { shopId: to })
      expect(view.summary).toMatchObject({ rows: 1, orders: 1, refused: 0, sums: [{ amount: '138.01' }] })
      await desk.apply(view.id)
    }
    expect(await desk.orders(to)).toMatchObject([
      { channel_order_id: '583870900000000001', total_amount: 13801n, piece_count: 3, stage: 'in_transit' },
    ])
  })
})

describe('formulas', () => {
  const attacks = [
    '=1+1',
    "=cmd|'/c calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '"=1+1"',
    '=HYPERLINK("http://x","y")',
  ]

  test('no text of a buyer or seller becomes one, in CSV and XLSX', async () => {
    const shopId = await desk.fileShop('US', 'Attacks')
    const told = attacks.map((text, at) =>
      sampleOrder({
        channelOrderId: `57690000000020${1000 + at}`,
        buyer: { regions: [text], addressLines: [text], name: text, phone: text, nickname: text },
        buyerMessage: text,
        sellerNote: text,
        pieces: [
          {
            ...samplePiece,
            productName: text,
            sellerSku: text,
            variation: text,
            carrier: text,
            trackingNumber: text,
          },
        ],
      }),
    )
    await desk.database.transaction(testScope, tx => recordChannelOrders(tx, { id: shopId }, told))
    const all = { columns: exportColumnKeys }
    const csv = csvRows((await asked(ofShop(shopId, all))).bytes)
    expect(csv).toHaveLength(attacks.length + 1)
    const dangerous = csv.flat().filter(cell => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))
    expect(dangerous).toEqual([])
    expect(csv.flat().filter(cell => cell.startsWith("'=1+1")).length).toBeGreaterThan(5)
    const { bytes } = await asked(ofShop(shopId, { ...all, format: 'xlsx' }))
    const workbook = await readXlsx(bytes)
    const formulas = [...(workbook.sheets[0]?.cells?.values() ?? [])].filter(cell => cell.formula)
    expect(formulas).toEqual([])
    const texts = (await xlsxCells(bytes)).flat()
    expect(texts).toContain('=1+1')
    expect(texts).toContain('＝1+1')
  })
})

describe('who may', () => {
  test('buyers’ data need the right to reveal, and the audit says so', async () => {
    const { pool } = desk.database
    for (const role of ['support', 'analyst'])
      await pool.query(
        `insert into accounts (merchant_id, id, sign_in_name, display_name, role, password_hash, created_at)
         values ($1, $2, $2, $2, $3, '', now())`,
        [testScope.merchantId, `acc_${role}`, role],
      )
    const shopId = await desk.fileShop('US', 'Who')
    const personal = ofShop(shopId, { columns: ['orderId', 'recipient'] })
    await expect(asked(personal, 'account:acc_analyst')).rejects.toMatchObject({
      code: 'export.buyers-not-allowed',
    })
    await expect(asked(personal, 'account:acc_nobody')).rejects.toMatchObject({
      code: 'export.buyers-not-allowed',
    })
    await asked(ofShop(shopId), 'account:acc_analyst')
    const { id } = await asked(personal, 'account:acc_support')
    const { rows } = await pool.query(`select actor, detail from audit_entries where subject = $1`, [id])
    expect(rows).toMatchObject([{ actor: 'account:acc_support', detail: { personal: ['recipient'] } }])
  })

  test('the file is for whoever asked, and not for long', async () => {
    const shopId = await desk.fileShop('US', 'Mine')
    const { id } = await asked(ofShop(shopId))
    const other = desk.database.reader({ merchantId: testScope.merchantId, actor: 'account:acc_other' })
    await expect(openExport(other, id)).rejects.toMatchObject({ code: 'export.unknown' })
    desk.clock.advance(16 * 60_000)
    await expect(openExport(desk.db, id)).rejects.toMatchObject({ code: 'export.unknown' })
  })

  test('unknown columns are refused', async () => {
    await expect(
      asked({ selection: { ids: ['x'] }, format: 'csv', columns: ['nose'] }),
    ).rejects.toMatchObject({
      code: 'export.column-unknown',
    })
  })
})

test('the command writes a file for its owner alone and overwrites none', async () => {
  const shopId = await desk.fileShop('US', 'Command')
  const file = join(folder, 'orders.csv')
  const command = {
    database: desk.database,
    scope: testScope,
    selection: exportRequest.parse(ofShop(shopId)).selection,
    file,
  }
  await exportOrders(command)
  expect(csvRows(await readFile(file))[0]).toContain('Order ID')
  await expect(exportOrders(command)).rejects.toThrow(/EEXIST/)
  const workbook = join(folder, 'all.xlsx')
  await exportOrders({ database: desk.database, scope: testScope, file: workbook })
  expect((await xlsxCells(await readFile(workbook))).length).toBeGreaterThan(450)
  expect((await stat(workbook)).mode & 0o777).toBe(0o600)
})
