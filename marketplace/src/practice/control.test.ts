import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderTools } from '../../test/build-order.ts'
import { listenForWebhooks } from '../../test/listen-for-webhooks.ts'
import { openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
const { make } = orderTools(() => practice)
beforeAll(async () => {
  practice = await openPractice({
    shops: [
      { name: 'One', regions: ['US', 'VN'] },
      { name: 'Two', regions: ['SG'] },
    ],
  })
})
afterAll(() => practice.close())

test('the marketplace says what it is', () => {
  expect(practice.about.notice).toContain('not TikTok')
  expect(
    practice.about.shops.map((shop: { region: string; seller_name: string }) => [
      shop.region,
      shop.seller_name,
    ]),
  ).toEqual([
    ['US', 'One'],
    ['VN', 'One'],
    ['SG', 'Two'],
  ])
})

test('each seller consents for their own shops', async () => {
  const { code } = await practice.control('POST', '/auth-code', { shop_id: practice.about.shops[2].id })
  const { data } = await practice.getToken(code)
  const answer = await practice.call('GET', '/authorization/202309/shops', {
    noCipher: true,
    token: data.access_token,
  })
  expect(
    answer.data.shops.map((shop: { region: string; seller_type: string }) => [shop.region, shop.seller_type]),
  ).toEqual([['SG', 'LOCAL']])
  const foreign = await practice.call('POST', '/order/202309/orders/search', {
    shop: 0,
    token: data.access_token,
    query: { page_size: '1' },
  })
  expect(foreign).toMatchObject({ status: 403, code: 101000 })
})

test('thousands of orders are made at once, all of them findable from now on', async () => {
  await practice.control('PUT', '/mischief', { rate_limit: 0 })
  const since = practice.market.world.clock.now()
  const { order_ids: ids } = await practice.control('POST', '/orders', {
    shop_id: practice.about.shops[1].id,
    count: 3000,
    status: 'DELIVERED',
  })
  expect(ids).toHaveLength(3000)
  const begun = performance.now()
  const answer = await practice.call('POST', '/order/202309/orders/search', {
    shop: 1,
    query: { page_size: '100', sort_field: 'update_time', sort_order: 'ASC' },
    body: { update_time_ge: since },
  })
  expect(answer.data.total_count).toBe(3000)
  // Measured at 10 to 20 ms with its 100 orders; a search that walked the whole shop per order would take seconds.
  expect(performance.now() - begun).toBeLessThan(1000)
})

test.each([
  [{ status: 'LOST' }, 400],
  [{ count: 0 }, 400],
  [{ count: 10_001 }, 400],
  [{ shop_id: '1' }, 404],
  [{ lines: [{ sku_id: '1' }] }, 404],
  [{ lines: [] }, 400],
  [{ status: 'ON_HOLD', region: 'VN' }, 409],
])('orders that cannot be made: %o', async (body, status) => {
  const shop_id = 'region' in body ? practice.about.shops[1].id : undefined
  expect(await practice.control('POST', '/orders', { shop_id, ...body })).toMatchObject({
    status,
    error: expect.any(String),
  })
})

test('without a shop all shops take turns', async () => {
  const { order_ids: ids } = await practice.control('POST', '/orders', { count: 4 })
  const shops = ids.map((id: string) => practice.market.world.orders.get(id)?.shop.region)
  expect(shops).toEqual(['US', 'VN', 'SG', 'US'])
})

test('lines are named by SKU or by the seller’s own code; lacking goods are refused on request', async () => {
  const [sku] = [...(practice.market.world.shops.get(practice.about.shops[0].id)?.skus.values() ?? [])]
  const id = await make(0, { lines: [{ seller_sku: sku?.sellerSku, quantity: 2 }] })
  const [truth] = practice.market.truth().orders.filter(order => order.id === id)
  expect(truth?.line_items.map(line => line.sku_id)).toEqual([sku?.id, sku?.id])
  await practice.control('POST', `/skus/${sku?.id}/stock`, { available: 1 })
  const lines = [{ sku_id: sku?.id, quantity: 2 }]
  expect(await practice.control('POST', '/orders', { lines, respect_stock: true })).toMatchObject({
    status: 409,
  })
  expect((await practice.control('POST', '/orders', { lines })).order_ids).toHaveLength(1)
})

test('delivering, returning and cancelling at once, where the state allows it', async () => {
  const id = await make(0)
  expect(await practice.control('POST', `/orders/${id}/deliver`)).toMatchObject({ status: 409 })
  const shipped = await make(0, { status: 'AWAITING_COLLECTION' })
  await practice.control('POST', `/orders/${shipped}/deliver`)
  const [truth] = practice.market.truth().orders.filter(order => order.id === shipped)
  expect(truth).toMatchObject({
    status: 'DELIVERED',
    packages: [{ status: 'COMPLETED', tracking_number: expect.stringMatching(/.+/) }],
  })
  const { return_id } = await practice.control('POST', `/orders/${shipped}/request-return`, {
    type: 'REFUND',
  })
  expect(practice.market.truth().orders.find(order => order.id === shipped)?.returns).toMatchObject([
    { id: return_id, type: 'REFUND' },
  ])
  expect(await practice.control('POST', `/orders/${shipped}/request-cancel`)).toMatchObject({ status: 409 })
  expect(await practice.control('POST', '/orders/1/deliver')).toMatchObject({ status: 404 })
})

test('the truth can be asked for one shop, and for what has changed', async () => {
  await practice.market.advance(100)
  const since = practice.market.world.clock.now()
  const id = await make(0)
  const answer = await practice.control('GET', `/truth?shop_id=${practice.about.shops[0].id}&since=${since}`)
  expect(answer.orders).toMatchObject([
    { id, is_cod: false, currency: 'USD', cancellations: [], returns: [] },
  ])
  expect(Object.keys(answer.stock)).toEqual([practice.about.shops[0].id])
})

test('listings change, and the shop is told; ids of some topics are numbers', async () => {
  const ears = await listenForWebhooks()
  await practice.control('PUT', '/app', { webhook_url: ears.url })
  const [product] = [
    ...(practice.market.world.shops.get(practice.about.shops[0].id)?.products.values() ?? []),
  ]
  await practice.control('POST', `/products/${product?.id}`, {
    title: 'Renamed',
    status: 'SELLER_DEACTIVATED',
  })
  await practice.control('POST', '/products', { seller_sku: 'BRAND-NEW' })
  const sku = [...(practice.market.world.shops.get(practice.about.shops[0].id)?.skus.values() ?? [])].at(-1)
  await practice.control('POST', `/skus/${sku?.id}/stock`, { available: 0 })
  await practice.control('POST', `/shops/${practice.about.shops[0].id}/warn-of-expiry`)
  await practice.market.settle()
  expect(ears.arrived.map(told => told.type)).toEqual(expect.arrayContaining([15, 5, 16, 37, 27, 7]))
  expect(ears.arrived.find(told => told.type === 5)?.raw).toContain(`"product_id":${product?.id},`)
  expect(ears.arrived.find(told => told.type === 27)?.data).toMatchObject({
    current_inventory_status: 'OUT_OF_STOCK',
  })
  await practice.control('PUT', '/app', { webhook_url: null })
  await ears.close()
})

test('pictures are served', async () => {
  const [product] = [
    ...(practice.market.world.shops.get(practice.about.shops[0].id)?.products.values() ?? []),
  ]
  const answer = await fetch(`${practice.url}/practice/pictures/${product?.picture}`)
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(await answer.text()).toContain('<svg')
})

test('the export file holds every order of the shop, one row for each SKU', async () => {
  const { id } = practice.about.shops[0]
  const answer = await fetch(`${practice.url}/practice/shops/${id}/order-export?describe=1`)
  expect(answer.headers.get('content-disposition')).toMatch(
    /filename="All order-\d{4}-\d\d-\d\d-\d\d_\d\d.csv"/,
  )
  const text = Buffer.from(await answer.arrayBuffer()).toString()
  expect(text.startsWith('\ufeffOrder ID,')).toBe(true)
  const truth = practice.market.truth().orders.filter(order => order.shop_id === id)
  const skus = truth.reduce((sum, order) => sum + new Set(order.line_items.map(line => line.sku_id)).size, 0)
  const rows = text.match(/^\d{18}\t,/gm) ?? []
  expect(rows).toHaveLength(skus)
  expect(new Set(rows.map(row => row.slice(0, 18)))).toEqual(new Set(truth.map(order => order.id)))
})

test('the clock is moved only where it may be', async () => {
  const before = (await practice.control('GET', '/clock')).now
  expect((await practice.control('POST', '/clock', { advance_seconds: 60 })).now).toBe(before + 60)
  expect(await practice.control('POST', '/clock', { advance_seconds: -1 })).toMatchObject({ status: 400 })
  const real = await openPractice({ clock: 'real' })
  expect(await real.control('POST', '/clock', { advance_seconds: 60 })).toMatchObject({ status: 409 })
  await real.close()
})
