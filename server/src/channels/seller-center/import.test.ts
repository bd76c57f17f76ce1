import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportDesk, importDesk } from '../../../test/import-desk.ts'
import { csvOf, exportRows, type HeaderSet, xlsxOf } from '../../../test/sample-export.ts'
import { testScope } from '../../../test/test-database.ts'
import { recordChannelOrders } from '../../orders/record-channel-orders.ts'
import { applyImport } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { correctImport } from './correct-import.ts'
import { showImport } from './import-views.ts'
import { importWork } from './import-work.ts'
import { receiveImport } from './receive-import.ts'

const line = (cells: Record<string, string> = {}) => ({
  'Order ID': '583870900000000001',
  'Order Status': 'Shipped',
  'Order Substatus': 'In transit',
  'SKU ID': '1729000000000000001',
  'Seller SKU': 'SER-A',
  'Product Name': 'Serum A',
  Quantity: '2',
  'SKU Subtotal After Discount': '200',
  'Shipping Fee After Discount': '38',
  'Order Amount': '296',
  'Created Time': '10/02/2026 22:05:43',
  'Paid Time': '10/02/2026 22:06:01',
  Recipient: 'สมชาย',
  ...cells,
})
const second = { 'SKU ID': '1729000000000000002', Quantity: '1', 'SKU Subtotal After Discount': '58' }
const thai = exportRows('TH-2025', [line(), line(second)])
const many = (count: number, set: HeaderSet = 'TH-2025', cells: Record<string, string> = {}) =>
  exportRows(
    set,
    Array.from({ length: count }, (_, at) =>
      line({ 'Order ID': String(583870900000000000n + BigInt(at)), ...cells }),
    ),
  )

let desk: ImportDesk
beforeAll(async () => {
  desk = await importDesk()
})
afterAll(() => desk.close())

describe('importing', () => {
  test('brings orders in, and a second time changes nothing, also as a workbook and in another order', async () => {
    const shopId = await desk.fileShop('TH', 'Twice')
    const first = await desk.read(csvOf(thai), { shopId })
    expect(first).toMatchObject({
      state: 'ready',
      market: 'TH',
      summary: {
        rows: 2,
        orders: 1,
        new: 1,
        refused: 0,
        sums: [{ currency: 'THB', amount: '296.00', orders: 1 }],
      },
    })
    expect(await desk.orders(shopId)).toEqual([])
    expect(await desk.apply(first.id)).toMatchObject({
      state: 'finished',
      summary: { new: 1 },
      progress: { applied: 1 },
    })
    const before = await desk.orders(shopId)
    expect(before).toMatchObject([
      { source: 'file', total_amount: 29600n, piece_count: 3, stage: 'in_transit' },
    ])
    const [header = [], ...rows] = thai
    for (const bytes of [xlsxOf(thai), csvOf([header, ...rows.reverse()])]) {
      desk.clock.advance(60_000)
      const again = await desk.read(bytes, { shopId })
      expect(again.summary).toMatchObject({ orders: 1, new: 0, changed: 0, same: 1, refused: 0 })
      await desk.apply(again.id)
      expect(await desk.orders(shopId)).toEqual(before)
    }
  })

  test('rows of an order are joined however far apart they lie', async () => {
    const shopId = await desk.fileShop('TH', 'Apart')
    const far = exportRows('TH-2025', [
      line({ 'Order ID': '583870999999999999' }),
      line({ 'Order ID': '583870999999999999', ...second }),
    ])
    const [header = [], ...filler] = many(2_500)
    const view = await desk.read(csvOf([header, ...far.slice(1, 2), ...filler, ...far.slice(2)]), { shopId })
    expect(view.summary).toMatchObject({ rows: 2_502, orders: 2_501, new: 2_501 })
    const last = (await desk.rows(view.id)).find(row => row.channelOrderId === '583870999999999999')
    expect(last).toMatchObject({ rowNumbers: [2, 2_503], summary: { items: 3, amount: '296.00' } })
  })

  test('a later file changes what changed, an earlier one nothing', async () => {
    const shopId = await desk.fileShop('TH', 'Later')
    const monday = { shopId, fileName: 'All order-2026-02-16-09_00.csv' }
    const tuesday = { shopId, fileName: 'All order-2026-02-17-09_00.csv' }
    const shipped = csvOf(exportRows('TH-2025', [line()]))
    const delivered = csvOf(exportRows('TH-2025', [line({ 'Order Substatus': 'Delivered' })]))
    await desk.apply((await desk.read(shipped, monday)).id)
    expect((await desk.apply((await desk.read(delivered, tuesday)).id)).summary.changed).toBe(1)
    expect(await desk.orders(shopId)).toMatchObject([{ stage: 'delivered', revision: 2n }])
    const late = await desk.read(shipped, monday)
    expect(late.summary).toMatchObject({ same: 1, changed: 0 })
    await desk.apply(late.id)
    expect(await desk.orders(shopId)).toMatchObject([{ stage: 'delivered', revision: 2n }])
  })

  test('that the same was still true later is remembered, so that a file in between changes nothing', async () => {
    const shopId = await desk.fileShop('TH', 'Between')
    const on = (day: number) => ({ shopId, fileName: `All order-2026-02-${day}-09_00.csv` })
    const shipped = csvOf(exportRows('TH-2025', [line()]))
    const delivered = csvOf(exportRows('TH-2025', [line({ 'Order Substatus': 'Delivered' })]))
    await desk.apply((await desk.read(delivered, on(16))).id)
    await desk.apply((await desk.read(delivered, on(18))).id)
    const between = await desk.apply((await desk.read(shipped, on(17))).id)
    expect(between.summary).toMatchObject({ same: 1, changed: 0 })
    expect(await desk.orders(shopId)).toMatchObject([{ stage: 'delivered', revision: 1n }])
  })

  test('what the platform itself told stays as it told it, and nothing is doubled', async () => {
    const shopId = await desk.fileShop('TH', 'Told')
    const { sampleOrder } = await import('../../../test/sample-order.ts')
    const told = sampleOrder({ channelOrderId: '583870900000000001', source: 'api' })
    await desk.database.transaction(testScope, tx => recordChannelOrders(tx, { id: shopId }, [told]))
    const before = await desk.orders(shopId)
    const view = await desk.read(csvOf(thai), { shopId })
    expect(view.summary).toMatchObject({ orders: 1, same: 1 })
    await desk.apply(view.id)
    expect(await desk.orders(shopId)).toEqual(before)
  })

  test('refused orders are told with row and reason, the others come in, and the counts tie', async () => {
    const shopId = await desk.fileShop('TH', 'Mixed')
    const rows = exportRows('TH-2025', [
      line(),
      line({ 'Order ID': '5.8387E+17' }),
      line({ 'Order ID': '5.8387E+17' }),
      line({ 'Order ID': '583870900000000002', 'Created Time': 'soon' }),
      line({ 'Order ID': '583870900000000003', 'Order Status': 'Teleported', 'Order Substatus': '' }),
    ])
    const view = await desk.apply((await desk.read(csvOf(rows), { shopId })).id)
    expect(view.summary).toMatchObject({
      rows: 5,
      orders: 5,
      new: 2,
      changed: 0,
      same: 0,
      refused: 3,
      warned: 1,
    })
    const listed = await desk.rows(view.id)
    expect(listed.map(row => [row.rowNumbers, row.outcome, row.reasons[0]?.code])).toEqual([
      [[2], 'new', undefined],
      [[3], 'refused', 'id-destroyed'],
      [[4], 'refused', 'id-destroyed'],
      [[5], 'refused', 'time-unreadable'],
      [[6], 'new', 'status-unknown'],
    ])
    expect(listed[3]?.reasons[0]).toMatchObject({ row: 5, column: 'Created Time', value: 'soon' })
    expect(await desk.orders(shopId)).toMatchObject([
      { stage: 'in_transit' },
      { channel_status: 'Teleported', stage: 'on_hold' },
    ])
  })

  test('when it is over nothing personal is left of the file', async () => {
    const shopId = await desk.fileShop('TH', 'Clean')
    await desk.apply((await desk.read(csvOf(thai), { shopId })).id)
    await desk
      .read(csvOf(thai), { shopId })
      .then(({ id }) => desk.database.transaction(testScope, tx => cancelImport(tx, id)))
    await desk.read(Buffer.from('Order ID,nothing\n1,2\n'), { shopId })
    expect(await desk.count('import_parts')).toBe(0)
    const { rows } = await desk.database.pool.query(
      `select count(*)::int as n from import_rows r join imports i on i.id = r.import_id where i.state in ('finished', 'canceled', 'failed')`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })
})

test('what nobody finished is forgotten: a preview after a week', async () => {
  const view = await desk.read(csvOf(thai))
  desk.clock.advance(8 * 24 * 3_600_000)
  const other = await desk.read(csvOf(thai))
  expect((await showImport(desk.db, view.id)).state).toBe('canceled')
  expect(other.state).toBe('ready')
  expect(await desk.count('import_rows')).toBe(2)
})

describe('what a file is', () => {
  test.each<[HeaderSet, string, string, Record<string, string>]>([
    ['US-2026', 'US', 'USD', { 'Created Time': '02/10/2026 10:05:43 PM' }],
    ['US-2025', 'US', 'USD', { 'Created Time': '02/10/2026 10:05:43 PM' }],
    ['TH-2025', 'TH', 'THB', {}],
    ['TH-2026', 'TH', 'THB', {}],
    ['ID-2025', 'ID', 'IDR', {}],
    ['ID-2026', 'ID', 'IDR', {}],
    ['VN-2024', 'VN', 'VND', {}],
    ['PH-2026', 'PH', 'PHP', {}],
    ['MY-2025', 'MY', 'MYR', {}],
  ])('%s is recognized without a shop', async (set, market, currency, cells) => {
    const paid = cells['Created Time'] ? { 'Paid Time': '' } : {}
    const view = await desk.read(csvOf(exportRows(set, [line({ ...cells, ...paid })])))
    expect(view).toMatchObject({
      state: 'ready',
      market,
      shop: null,
      summary: { new: 1, sums: [{ currency }] },
    })
    await expect(desk.startApply(view.id)).rejects.toMatchObject({ code: 'import.shop-missing' })
  })

  test('the row of explanations is left out, and rows keep the numbers of the spreadsheet', async () => {
    const [header = [], ...rows] = thai
    const explained = header.map((_, at) => (at === 0 ? 'Platform unique order ID.' : 'Words.'))
    for (const bytes of [csvOf([header, explained, ...rows]), xlsxOf([header, explained, ...rows])]) {
      const view = await desk.read(bytes)
      expect(view.summary).toMatchObject({ rows: 2, orders: 1, refused: 0 })
      expect(view.summary.notes.map(note => note.code)).toContain('description-skipped')
      expect((await desk.rows(view.id))[0]?.rowNumbers).toEqual([3, 4])
    }
  })

  test('one date above twelve settles all dates of the file', async () => {
    const rows = exportRows('PH-2026', [
      line({ 'Created Time': '03/02/2026 10:00:00', 'Paid Time': '' }),
      line({ 'Order ID': '583870900000000002', 'Created Time': '02/13/2026 10:00:00', 'Paid Time': '' }),
    ])
    const view = await desk.read(csvOf(rows), { shopId: await desk.fileShop('PH', 'Month first') })
    expect(view.summary).toMatchObject({ new: 2, refused: 0 })
    expect(view.summary.notes).toContainEqual(
      expect.objectContaining({ code: 'dates-read', values: ['month-first'] }),
    )
  })

  test('where nothing settles day and month and the clock is unusual, a person is told', async () => {
    const rows = (time: string) =>
      csvOf(exportRows('PH-2026', [line({ 'Created Time': time, 'Paid Time': '' })]))
    const codes = async (time: string) => (await desk.read(rows(time))).summary.notes.map(note => note.code)
    expect(await codes('03/02/2026 10:00:00 AM')).toContain('dates-ambiguous')
    expect(await codes('03/02/2026 10:00:00')).toContain('dates-read')
  })

  test('a header without rows is an import of nothing', async () => {
    const view = await desk.read(csvOf(exportRows('VN-2024', [])))
    expect(view).toMatchObject({ state: 'ready', market: 'VN', summary: { rows: 0, orders: 0 } })
    expect(view.summary.notes.map(note => note.code)).toContain('no-rows')
  })

  test.each<[string, Buffer, string]>([
    [
      'a list of returns',
      Buffer.from('Return Order ID,Order ID,Order Amount\n1,2,3\n'),
      'import.not-an-order-export',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'import.encoding-unknown'],
    ['a page', Buffer.from('<html><body>Order ID</body></html>'), 'import.not-an-order-export'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'import.file-encrypted'],
    ['half a workbook', xlsxOf(thai).subarray(0, 900), 'import.file-incomplete'],
    [
      'ids that a spreadsheet has rounded',
      csvOf(
        exportRows(
          'TH-2025',
          ['583870900123456000', '583870900123457000', '583870900123458000'].map(id =>
            line({ 'Order ID': id }),
          ),
        ),
      ),
      'import.ids-rounded',
    ],
  ])('%s is refused with what to do', async (_, bytes, code) => {
    const view = await desk.read(bytes)
    expect(view).toMatchObject({ state: 'failed', error: { code } })
    expect(view.error?.message).toMatch(/\.$/)
  })

  test('an empty file is refused at the door and leaves nothing', async () => {
    const before = await desk.count('imports')
    await expect(desk.receive(Buffer.alloc(0))).rejects.toMatchObject({ code: 'import.file-empty' })
    await expect(desk.receive(csvOf(thai), { market: 'XX' })).rejects.toMatchObject({
      code: 'import.market-not-served',
    })
    await expect(desk.receive(csvOf(thai), { shopId: 'shp_none' })).rejects.toMatchObject({
      code: 'shop.unknown',
    })
    await expect(desk.receive(csvOf(thai), { timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'import.time-zone-unknown',
    })
    expect(await desk.count('imports')).toBe(before)
  })
})

describe('correcting', () => {
  test('a file of another market waits for a person’s word', async () => {
    const shopId = await desk.fileShop('VN', 'Wrong')
    const view = await desk.read(csvOf(exportRows('TH-2025', [line({ Country: 'Thailand' })])), { shopId })
    expect(view.summary.notes.map(note => note.code)).toContain('market-differs')
    await expect(desk.startApply(view.id)).rejects.toMatchObject({ code: 'import.market-unconfirmed' })
    const thaiShop = await desk.fileShop('TH', 'Right')
    await desk.database.transaction(testScope, tx => correctImport(tx, view.id, { shopId: thaiShop }))
    const corrected = await desk.readOn(view.id)
    expect(corrected).toMatchObject({
      state: 'ready',
      market: 'TH',
      shop: { id: thaiShop },
      summary: { new: 1 },
    })
    expect((await desk.apply(view.id)).state).toBe('finished')
  })

  test('day and month, and the zone, can be said', async () => {
    const shopId = await desk.fileShop('MY', 'Said')
    const rows = csvOf(
      exportRows('MY-2025', [line({ 'Created Time': '02/01/2026 10:00:00', 'Paid Time': '' })]),
    )
    const view = await desk.read(rows, { shopId })
    await desk.database.transaction(testScope, tx =>
      correctImport(tx, view.id, { dayOrder: 'month-first', timeZone: 'Europe/London' }),
    )
    await desk.readOn(view.id)
    await desk.apply(view.id)
    expect(await desk.orders(shopId)).toMatchObject([{ placed_at: new Date('2026-02-01T10:00:00Z') }])
  })
})

describe('cut off', () => {
  test('while reading: it begins again and ends the same', async () => {
    const shopId = await desk.fileShop('TH', 'Cut reading')
    const id = await desk.receive(csvOf(many(3_500)), { shopId })
    const stop = new AbortController()
    const steps = desk.database.transaction
    let count = 0
    const dying = {
      ...desk.database,
      transaction: ((scope, decide) => {
        count += 1
        if (count === 4) stop.abort()
        return steps(scope, decide)
      }) as typeof steps,
    }
    const { readImportFile } = await import('./read-import-file.ts')
    await expect(
      readImportFile({
        database: dying,
        scope: testScope,
        importId: id,
        signal: stop.signal,
      }),
    ).rejects.toThrow()
    expect((await showImport(desk.db, id)).state).toBe('reading')
    expect(await desk.readOn(id)).toMatchObject({
      state: 'ready',
      summary: { rows: 3_500, orders: 3_500, new: 3_500 },
    })
  })

  test('while applying: it goes on, and no order is recorded twice', async () => {
    const shopId = await desk.fileShop('TH', 'Cut applying')
    const view = await desk.read(csvOf(many(700)), { shopId })
    await desk.startApply(view.id)
    let pages = 0
    const dying = {
      ...desk.database,
      transaction: (async (scope, decide) => {
        pages += 1
        if (pages === 3) throw new Error('killed')
        return desk.database.transaction(scope, decide)
      }) as typeof desk.database.transaction,
    }
    await expect(applyImport(dying, testScope, view.id)).rejects.toThrow('killed')
    expect(await desk.orders(shopId)).toHaveLength(500)
    expect(await showImport(desk.db, view.id)).toMatchObject({
      state: 'applying',
      progress: { applied: 500 },
    })
    await applyImport(desk.database, testScope, view.id)
    expect(await showImport(desk.db, view.id)).toMatchObject({
      state: 'finished',
      progress: { applied: 700 },
      summary: { orders: 700, new: 700 },
    })
    const orders = await desk.orders(shopId)
    expect(orders).toHaveLength(700)
    expect(orders.every(order => order.revision === 1n)).toBe(true)
  })

  test('two who apply the same import at once record each order once', async () => {
    const shopId = await desk.fileShop('TH', 'Two')
    const view = await desk.read(csvOf(many(700)), { shopId })
    await desk.startApply(view.id)
    await Promise.all([1, 2].map(() => applyImport(desk.database, testScope, view.id)))
    expect(await showImport(desk.db, view.id)).toMatchObject({
      state: 'finished',
      summary: { new: 700, same: 0 },
    })
    const orders = await desk.orders(shopId)
    expect(orders.map(order => order.revision)).toEqual(Array(700).fill(1n))
  })

  test('by a person: nothing more is read or applied', async () => {
    const shopId = await desk.fileShop('TH', 'Canceled')
    const reading = await desk.receive(csvOf(thai), { shopId })
    await desk.database.transaction(testScope, tx => cancelImport(tx, reading))
    expect((await desk.readOn(reading)).state).toBe('canceled')
    const view = await desk.read(csvOf(thai), { shopId })
    await desk.startApply(view.id)
    await desk.database.transaction(testScope, tx => cancelImport(tx, view.id))
    await applyImport(desk.database, testScope, view.id)
    expect(await desk.orders(shopId)).toEqual([])
    await expect(desk.database.transaction(testScope, tx => cancelImport(tx, view.id))).rejects.toMatchObject(
      {
        code: 'import.cannot-cancel',
      },
    )
  })
})

test('the worker reads what was received and applies what was wanted', async () => {
  const { workOnce } = await import('../../kernel/worker.ts')
  const shopId = await desk.fileShop('TH', 'Worker')
  const failures: unknown[] = []
  const doors = {
    database: desk.database,
    handlers: importWork,
    merchantId: testScope.merchantId,
    clock: desk.clock,
    random: () => 0.5,
    onFailure: (failure: unknown) => failures.push(failure),
  }
  const work = () => workOnce(doors, 10, new AbortController().signal)
  const bytes = (async function* () {
    yield csvOf(thai)
  })()
  const person = { merchantId: testScope.merchantId, actor: 'account:acc_ann' } as const
  const id = await receiveImport(desk.database, person, { fileName: 'a.csv', bytes, shopId })
  await work()
  const { startApplying } = await import('./apply-import.ts')
  await desk.database.transaction(testScope, tx => startApplying(tx, id))
  await work()
  expect(failures).toEqual([])
  expect((await showImport(desk.db, id)).state).toBe('finished')
  const { rows } = await desk.database.pool.query(
    `select distinct t.actor from order_timeline t join orders o on o.id = t.order_id where o.shop_id = $1`,
    [shopId],
  )
  expect(rows).toEqual([{ actor: 'account:acc_ann' }])
})
