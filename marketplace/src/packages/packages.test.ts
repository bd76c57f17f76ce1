import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderTools } from '../../test/build-order.ts'
import { listenForWebhooks } from '../../test/listen-for-webhooks.ts'
import { type Json, openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
let ears: Awaited<ReturnType<typeof listenForWebhooks>>
const { make, detail, twoSkus, carriersOf } = orderTools(() => practice)
const [US, TH, GB] = [0, 1, 2]

beforeAll(async () => {
  ears = await listenForWebhooks()
  practice = await openPractice({ shops: ['US', 'TH', 'GB'] })
  await practice.control('PUT', '/mischief', { rate_limit: 0 })
  await practice.control('PUT', '/app', { webhook_url: ears.url })
})
afterAll(async () => {
  await practice.close()
  await ears.close()
})

const post = (shop: number, path: string, body: Json = {}) =>
  practice.call('POST', `/fulfillment/202309${path}`, { shop, body })
const ship = (shop: number, id: string, body: Json = {}) => post(shop, `/packages/${id}/ship`, body)
const packageOf = async (shop: number, id: string): Promise<string> => (await detail(shop, id)).packages[0].id
const stockOf = (shop: number) => practice.market.truth().stock[practice.about.shops[shop].id]

test('a package that is shipped waits for its carrier, and shipping it again is refused', async () => {
  const id = await make(TH, { shipping_type: 'TIKTOK' })
  const pkg = await packageOf(TH, id)
  expect((await detail(TH, id)).tracking_number).toBeUndefined()
  expect(await ship(TH, pkg)).toMatchObject({ code: 0, data: {} })
  const order = await detail(TH, id)
  expect(order).toMatchObject({ status: 'AWAITING_COLLECTION', rts_time: expect.any(Number) })
  expect(order.line_items[0]).toMatchObject({
    package_status: 'PROCESSING',
    tracking_number: order.tracking_number,
  })
  expect(await ship(TH, pkg)).toMatchObject({ status: 200, code: 21011040 })
  expect(practice.market.truth().calls.ship).toMatchObject({ [pkg]: 2 })
})

test('shipped pieces leave the stock', async () => {
  const [line] = twoSkus(TH)
  const before = structuredClone(stockOf(TH)?.[line?.sku_id ?? ''])
  const id = await make(TH, { shipping_type: 'TIKTOK', lines: [{ ...line, quantity: 3 }] })
  await ship(TH, await packageOf(TH, id))
  const [had, has] = [before, stockOf(TH)?.[line?.sku_id ?? '']].map(
    each => Object.values(each?.warehouses ?? {})[0],
  )
  expect(has).toEqual({ available: (had?.available ?? 0) - 3, committed: had?.committed })
})

test('the carrier collects, scans and delivers; the order follows', async () => {
  const id = await make(TH, { shipping_type: 'TIKTOK' })
  await ship(TH, await packageOf(TH, id))
  const seen = new Set<string>()
  for (let hour = 0; hour < 150; hour++) {
    await practice.market.advance(3600)
    seen.add(practice.market.world.orders.get(id)?.status ?? '')
  }
  await practice.reconnect()
  const order = await detail(TH, id)
  expect([...seen]).toEqual(expect.arrayContaining(['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED']))
  expect(order.collection_time).toBeLessThan(order.delivery_time)
  const tracking = (await practice.call('GET', `/fulfillment/202309/orders/${id}/tracking`, { shop: TH }))
    .data.tracking
  expect(tracking[0].update_time_millis).toBe(order.delivery_time * 1000)
  expect(tracking.at(-1).update_time_millis).toBe(order.collection_time * 1000)
})

test('what no carrier collects is cancelled by the platform', async () => {
  const id = await make(TH, { shipping_type: 'TIKTOK' })
  const pkg = practice.market.world.packages.get(await packageOf(TH, id))
  await ship(TH, pkg?.id ?? '')
  // A strike: the carrier never comes, which only the inside can arrange.
  const due = (await detail(TH, id)).collection_due_time
  const arranged = pkg?.status
  if (pkg) Object.assign(pkg, { status: 'TO_FULFILL' })
  await practice.market.advance(due - practice.market.world.clock.now())
  if (pkg && arranged) Object.assign(pkg, { status: arranged })
  await practice.market.advance(1)
  await practice.reconnect()
  expect(await detail(TH, id)).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'SYSTEM' })
})

test('a seller who ships brings number and provider', async () => {
  const id = await make(TH, { shipping_type: 'SELLER' })
  const pkg = await packageOf(TH, id)
  const [carrier] = carriersOf(TH)
  const self = (number: string, provider = carrier?.id) => ({
    self_shipment: { tracking_number: number, shipping_provider_id: provider },
  })
  expect(await ship(TH, pkg)).toMatchObject({ code: 21011022 })
  expect(await ship(TH, pkg, self('TH123', '1'))).toMatchObject({ code: 21011022 })
  expect(await ship(TH, pkg, self('no blanks'))).toMatchObject({ code: 21011022 })
  expect(await ship(TH, pkg, self('THNUMBER1'))).toMatchObject({ code: 0 })
  const other = await packageOf(TH, await make(TH, { shipping_type: 'SELLER' }))
  expect(await ship(TH, other, self('THNUMBER1'))).toMatchObject({ code: 21011025 })
  const update = (number: string) =>
    post(TH, `/packages/${pkg}/shipping_info/update`, self(number).self_shipment)
  expect(await update('THNUMBER2')).toMatchObject({ code: 0 })
  expect((await detail(TH, id)).tracking_number).toBe('THNUMBER2')
  expect(await update('THNUMBER3')).toMatchObject({ code: 21011051 })
})

test('a tracking number can be corrected for 72 hours, and only by those who brought it', async () => {
  const id = await make(TH, { shipping_type: 'SELLER', status: 'AWAITING_COLLECTION' })
  const number = { tracking_number: 'NEWNUMBER9', shipping_provider_id: carriersOf(TH)[0]?.id }
  const waiting = await packageOf(TH, await make(TH, { shipping_type: 'SELLER' }))
  expect(await post(TH, `/packages/${waiting}/shipping_info/update`, number)).toMatchObject({
    code: 21011043,
  })
  const platform = await packageOf(
    TH,
    await make(TH, { shipping_type: 'TIKTOK', status: 'AWAITING_COLLECTION' }),
  )
  expect(await post(TH, `/packages/${platform}/shipping_info/update`, number)).toMatchObject({
    code: 21011004,
  })
  await practice.market.advance(72 * 3600 + 1)
  const pkg = await packageOf(TH, id)
  expect(await post(TH, `/packages/${pkg}/shipping_info/update`, number)).toMatchObject({ code: 21011050 })
  expect(await post(TH, `/orders/${id}/shipping_info/update`, number)).toMatchObject({ code: 21011049 })
})

test('what cannot be shipped: foreign, cancelled, asked to be cancelled, outside the slots', async () => {
  const id = await make(TH, { shipping_type: 'TIKTOK' })
  const pkg = await packageOf(TH, id)
  expect(await ship(US, pkg)).toMatchObject({ code: 21011028 })
  expect(await ship(TH, '1152000000000000000')).toMatchObject({ code: 21011028 })
  expect(await ship(TH, pkg, { pickup_slot: { start_time: 1, end_time: 2 } })).toMatchObject({
    code: 21011053,
  })
  const { cancel_id } = await practice.control('POST', `/orders/${id}/request-cancel`)
  expect(await ship(TH, pkg)).toMatchObject({ code: 21011007 })
  await practice.call('POST', `/return_refund/202309/cancellations/${cancel_id}/approve`, { shop: TH })
  expect(await ship(TH, pkg)).toMatchObject({ code: 21011041 })
})

test('in America an order on hold is not shipped, and shipping answers a wish to cancel', async () => {
  const own = (number: string) => ({ tracking_number: number, shipping_provider_id: carriersOf(US)[0]?.id })
  const held = await make(US, { status: 'ON_HOLD', shipping_type: 'SELLER' })
  expect(await post(US, `/orders/${held}/packages`, own('USNUMBER1'))).toMatchObject({ code: 21011044 })
  const id = await make(US, { shipping_type: 'SELLER' })
  await practice.control('POST', `/orders/${id}/request-cancel`)
  expect(await post(US, `/orders/${id}/packages`, own('USNUMBER2'))).toMatchObject({ code: 0 })
  expect(await detail(US, id)).toMatchObject({
    status: 'AWAITING_COLLECTION',
    is_buyer_request_cancel: false,
  })
  expect(await post(US, `/orders/${id}/packages`, own('USNUMBER3'))).toMatchObject({ code: 21011006 })
  const platform = await make(US, { shipping_type: 'TIKTOK' })
  expect(await post(US, `/orders/${platform}/packages`, own('USNUMBER4'))).toMatchObject({ code: 21011012 })
  const thai = await make(TH, { shipping_type: 'SELLER' })
  expect(await post(TH, `/orders/${thai}/packages`, own('USNUMBER5'))).toMatchObject({ code: 21008106 })
})

test('an order is shipped piece by piece', async () => {
  const id = await make(US, { shipping_type: 'SELLER', lines: twoSkus(US) })
  const [first, second] = (await detail(US, id)).line_items
  const provider = carriersOf(US)[0]?.id
  const mark = (line: Json, number: string) =>
    post(US, `/orders/${id}/packages`, {
      order_line_item_ids: [line.id],
      tracking_number: number,
      shipping_provider_id: provider,
    })
  await mark(first, 'PIECE1')
  expect((await detail(US, id)).status).toBe('PARTIALLY_SHIPPING')
  expect(await mark(first, 'PIECE1')).toMatchObject({ code: 21011006 })
  await mark(second, 'PIECE2')
  expect(await detail(US, id)).toMatchObject({ status: 'AWAITING_COLLECTION', split_or_combine_tag: 'SPLIT' })
  const told = ears.arrived
    .filter(each => each.type === 1 && each.data.order_id === id)
    .map(each => each.data.order_status)
  expect(told).toEqual(['AWAITING_SHIPMENT', 'AWAITING_COLLECTION'])
})

test('splitting gives new packages, keeps SKUs together and every piece in one place', async () => {
  const [one, two] = twoSkus(TH)
  const id = await make(TH, { lines: [{ ...one, quantity: 2 }, two] })
  const pieces = (await detail(TH, id)).line_items
  const old = await packageOf(TH, id)
  const split = (...groups: number[][]) =>
    post(TH, `/orders/${id}/split`, {
      splittable_groups: groups.map((group, index) => ({
        id: `g${index}`,
        order_line_item_ids: group.map(place => pieces[place].id),
      })),
    })
  expect(await split([0], [1, 2])).toMatchObject({ code: 21011036 })
  expect(await split([0, 1])).toMatchObject({ code: 21011005 })
  expect(await split([0, 1, 2], [2])).toMatchObject({ code: 21011005 })
  const done = await split([0, 1], [2])
  expect(done.data.packages.map((pkg: Json) => pkg.splittable_group_id)).toEqual(['g0', 'g1'])
  expect(await practice.call('GET', `/fulfillment/202309/packages/${old}`, { shop: TH })).toMatchObject({
    code: 10006402,
  })
  await practice.market.settle()
  expect(ears.arrived.at(-1)).toMatchObject({ type: 4, data: { sc_type: 'SPLIT', role_type: 'ROLE_SELLER' } })
  const american = await make(US, { lines: twoSkus(US) })
  expect(
    await post(US, `/orders/${american}/split`, {
      splittable_groups: [{ id: '1', order_line_item_ids: ['1'] }],
    }),
  ).toMatchObject({ code: 21011035 })
})

async function combinedPair() {
  const { order_ids: ids } = await practice.control('POST', '/orders', {
    shop_id: practice.about.shops[TH].id,
    count: 2,
    same_buyer: true,
    shipping_type: 'TIKTOK',
  })
  const found = await practice.call('GET', '/fulfillment/202309/combinable_packages/search', {
    shop: TH,
    query: { page_size: '50' },
  })
  const group = found.data.combinable_packages.find((each: Json) => each.order_ids.includes(ids[0]))
  const made = await post(TH, '/packages/combine', {
    combinable_packages: [{ id: group.id, order_ids: ids }],
  })
  return { ids, pkg: made.data.packages[0].id as string }
}

test('a combined package ships all its orders', async () => {
  const { ids, pkg } = await combinedPair()
  expect(await ship(TH, pkg)).toMatchObject({ code: 0 })
  const orders = [await detail(TH, ids[0]), await detail(TH, ids[1])]
  expect(orders.map(order => order.status)).toEqual(['AWAITING_COLLECTION', 'AWAITING_COLLECTION'])
  expect(orders[0].tracking_number).toBe(orders[1].tracking_number)
  expect(orders[0].split_or_combine_tag).toBe('COMBINED')
})

test('a cancelled order leaves its combined package, the other stays in it', async () => {
  const { ids, pkg } = await combinedPair()
  const body = { order_id: ids[0], cancel_reason: 'seller_cancel_reason_out_of_stock' }
  expect(
    await practice.call('POST', '/return_refund/202309/cancellations', { shop: TH, body }),
  ).toMatchObject({ code: 0 })
  expect((await detail(TH, ids[1])).packages).toEqual([{ id: pkg }])
  const left = await detail(TH, ids[0])
  expect(left.packages[0].id).not.toBe(pkg)
  expect(left.line_items[0].package_status).toBe('CANCELLED')
  expect(await ship(TH, pkg)).toMatchObject({ code: 0 })
  await practice.market.settle()
  expect(ears.arrived.some(each => each.data.sc_type === 'CANCEL_FULFILL_SPLIT')).toBe(true)
})

test('a new address takes an order out of its combined package', async () => {
  const { ids, pkg } = await combinedPair()
  await practice.control('POST', `/orders/${ids[0]}/change-address`)
  const [one, two] = [await packageOf(TH, ids[0]), await packageOf(TH, ids[1])]
  expect(new Set([one, two, pkg]).size).toBe(3)
  await practice.market.settle()
  expect(ears.arrived.slice(-4).map(each => each.type)).toContain(3)
  expect(ears.arrived.some(each => each.data.sc_type === 'ADDRESS_UPDATE_SPLIT')).toBe(true)
})

test('documents: none before shipping or for sellers, then real ones for a day', async () => {
  const id = await make(GB, { shipping_type: 'TIKTOK' })
  const pkg = await packageOf(GB, id)
  const print = (type: string, of = pkg, more: Record<string, string> = {}) =>
    practice.call('GET', `/fulfillment/202309/packages/${of}/shipping_documents`, {
      shop: GB,
      query: { document_type: type, ...more },
    })
  expect(await print('SHIPPING_LABEL')).toMatchObject({ code: 21023035 })
  await practice.control('PUT', '/mischief', { label_delay_seconds: 5 })
  await ship(GB, pkg)
  expect(await print('SHIPPING_LABEL')).toMatchObject({ code: 11034037 })
  await practice.market.advance(5)
  const starts = async (type: string, more = {}) => {
    const { data } = await print(type, pkg, more)
    const file = await fetch(data.doc_url)
    return Buffer.from(await file.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1')
  }
  expect(await starts('SHIPPING_LABEL')).toBe('%PDF')
  expect(await starts('SHIPPING_LABEL_AND_PACKING_SLIP', { document_size: 'A5' })).toBe('%PDF')
  expect(await starts('PACKING_SLIP')).toBe('%PDF')
  expect(await starts('SHIPPING_LABEL_PICTURE')).toBe('\x89PNG')
  const { doc_url } = (await print('SHIPPING_LABEL')).data
  expect(await print('SHIPPING_LABEL', pkg, { document_format: 'ZPL' })).toMatchObject({ code: 36009004 })
  await practice.market.advance(86_400)
  expect((await fetch(doc_url)).status).toBe(403)
  const own = await make(GB, { shipping_type: 'SELLER', status: 'AWAITING_COLLECTION' })
  expect(await print('SHIPPING_LABEL', await packageOf(GB, own))).toMatchObject({ code: 11034002 })
})

test('a batch does what it can and says what it could not', async () => {
  const good = await packageOf(TH, await make(TH, { shipping_type: 'TIKTOK' }))
  const answer = await post(TH, '/packages/ship', { packages: [{ id: '1' }, { id: good }] })
  expect(answer).toMatchObject({ code: 0 })
  expect(answer.data.errors).toMatchObject([{ code: 21011028, detail: { package_id: '1' } }])
  expect(await ship(TH, good)).toMatchObject({ code: 21011040 })
})
