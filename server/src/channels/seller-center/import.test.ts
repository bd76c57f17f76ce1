import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf, exportRows, xlsxOf } from '../../../test/sample-export.ts'
import { steppedClock } from '../../../test/stepped-clock.ts'
import { testDatabase, testScope } from '../../../test/test-database.ts'
import { applyImport, startApplying } from './apply-import.ts'
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

describe('an export file', () => {
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

  async function apply(importId: string) {
    const { database } = world
    await database.transaction(testScope, tx => startApplying(tx, importId, 'caller'))
    await applyImport(database, testScope, importId)
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

  test('brings its orders in once, and a second time changes nothing', async () => {
    const first = await apply((await read(csvOf(thai))).id)
    expect(first).toMatchObject({ state: 'finished', summary: { new: 1 }, progress: { applied: 1 } })
    const before = await sql`select * from orders`.execute(world.database.reader(testScope))
    expect(before.rows).toHaveLength(1)
    const again = await read(xlsxOf(thai))
    expect(again.summary).toMatchObject({ orders: 1, new: 0, changed: 0, same: 1, refused: 0 })
    await apply(again.id)
    const after = await sql`select * from orders`.execute(world.database.reader(testScope))
    expect(after.rows).toEqual(before.rows)
  })
})
