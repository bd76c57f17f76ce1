import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, exportRows, xlsxOf } from '../../../test/sample-export.ts'
import { steppedClock } from '../../../test/stepped-clock.ts'
import { testDatabase, testScope } from '../../../test/test-database.ts'
import { createFileShop } from './create-file-shop.ts'
import { showImport } from './import-views.ts'
import { readImportFile } from './read-import-file.ts'
import { receiveImport } from './receive-import.ts'

const thai = exportRows('TH-2025', [
  {
    'Order ID': '583870900000000001',
    'Order Status': 'จัดส่งแล้ว',
    'Order Substatus': 'จัดส่งสำเร็จ',
    'SKU ID': '1729000000000000001',
    'Seller SKU': 'SER-A',
    'Product Name': 'Serum A',
    Variation: '30ml',
    Quantity: '2',
    'SKU Subtotal After Discount': '200',
    'Shipping Fee After Discount': '38',
    'Order Amount': '296',
    'Created Time': '10/02/2026 22:05:43',
    'Paid Time': '10/02/2026 22:06:01',
    Recipient: 'สมชาย',
    'Phone #': '(+66)81***99',
    Country: 'Thailand',
    Province: 'Bangkok',
    'Payment Method': 'COD',
  },
  {
    'Order ID': '583870900000000001',
    'Order Status': 'จัดส่งแล้ว',
    'Order Substatus': 'จัดส่งสำเร็จ',
    'SKU ID': '1729000000000000002',
    'Product Name': 'Serum B',
    Quantity: '1',
    'SKU Subtotal After Discount': '58',
    'Shipping Fee After Discount': '38',
    'Order Amount': '296',
    'Created Time': '10/02/2026 22:05:43',
    Country: 'Thailand',
  },
])

describe('reading an export file', () => {
  const clock = steppedClock()
  let world: Awaited<ReturnType<typeof testDatabase>>
  let shopId: string
  beforeAll(async () => {
    world = await testDatabase({ clock })
    shopId = await world.database.transaction(testScope, tx =>
      createFileShop(tx, { name: 'Bangkok', market: 'TH' }),
    )
  })
  afterAll(() => world.close())

  async function read(bytes: Buffer, fileName = 'orders.csv') {
    const { database } = world
    const importId = await receiveImport(
      database,
      testScope,
      {
        fileName,
        bytes: (async function* () {
          yield bytes
        })(),
        shopId,
      },
      'caller',
    )
    await readImportFile({ database, scope: testScope, clock, importId })
    return showImport(database.reader(testScope), importId)
  }

  test.each([
    ['CSV', csvOf(thai)],
    ['XLSX', xlsxOf(thai)],
    [
      'XLSX with shared strings and a scattered header',
      xlsxOf(thai, { shared: true, scatteredHeader: true }),
    ],
  ])('%s shows one new order whose repeated amount counts once', async (_, bytes) => {
    const view = await read(bytes)
    expect(view).toMatchObject({
      state: 'ready',
      error: null,
      summary: {
        rows: 2,
        orders: 1,
        new: 1,
        refused: 0,
        sums: [{ currency: 'THB', amount: '296.00', orders: 1 }],
      },
    })
  })
})
