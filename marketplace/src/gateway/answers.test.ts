import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAnswerCheck } from '../../test/answer-schemas.ts'
import { type Answer, type Json, openPractice, type Practice } from '../../test/open-practice.ts'
import { endpoints } from './endpoint-table.ts'

/** Every endpoint is called with success at least once, and every answer is held against the platform's own schema. */
let practice: Practice
const check = createAnswerCheck()
const seen = new Set<string>()

beforeAll(async () => {
  practice = await openPractice({
    shops: ['US', 'VN', 'GB'],
    story: 'returns-week',
    past: { orders: 60, days: 20 },
  })
  await practice.control('PUT', '/mischief', { rate_limit: 0 })
})
afterAll(() => practice.close())

/** Versions that the OpenAPI files do not hold are checked against the version they repeat. */
const DOCUMENTED: Record<string, string> = {
  '/return_refund/202602/returns/search': '/return_refund/202309/returns/search',
  '/return_refund/202602/refunds/calculate': '/return_refund/202309/refunds/calculate',
  '/return_refund/202602/orders/{order_id}/aftersale_eligibility':
    '/return_refund/202512/orders/{order_id}/aftersale_eligibility',
}

async function ask(method: string, pattern: string, more: Json = {}): Promise<Answer> {
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => more.path[name])
  const answer = await practice.call(method, path, more)
  expect([answer.code, answer.message], `${method} ${path}`).toEqual([0, 'Success'])
  const { status: _status, headers: _headers, ...envelope } = answer
  const errors = check(method, DOCUMENTED[pattern] ?? pattern, envelope)
  if (pattern !== '/return_refund/202602/cancellations/search')
    expect(errors, `${method} ${pattern}`).toEqual([])
  seen.add(`${method} ${pattern}`)
  return answer
}

const make = async (shop: number, body: Json = {}): Promise<string> =>
  (await practice.control('POST', '/orders', { shop_id: practice.about.shops[shop].id, ...body }))
    .order_ids[0]

const detail = async (shop: number, id: string): Promise<Json> =>
  (await ask('GET', '/order/202507/orders', { shop, query: { ids: id } })).data.orders[0]

const [US, VN, GB] = [0, 1, 2]

test('shops, permissions and webhooks', async () => {
  const shops = await ask('GET', '/authorization/202309/shops', { noCipher: true })
  expect(shops.data.shops).toHaveLength(3)
  await ask('GET', '/seller/202309/shops', { noCipher: true })
  await ask('GET', '/seller/202309/permissions', { noCipher: true })
  const body = { event_type: 'PACKAGE_UPDATE', address: 'https://example.com/hook' }
  await ask('PUT', '/event/202309/webhooks', { body })
  expect((await ask('GET', '/event/202309/webhooks')).data.total_count).toBe(1)
  await ask('DELETE', '/event/202309/webhooks', { body: { event_type: 'PACKAGE_UPDATE' } })
})

test('orders, prices and references', async () => {
  for (const shop of [US, VN, GB]) {
    const list = await ask('POST', '/order/202309/orders/search', {
      shop,
      query: { page_size: '100' },
      body: {},
    })
    const ids = list.data.orders
      .map((order: Json) => order.id)
      .slice(0, 50)
      .join(',')
    await ask('GET', '/order/202309/orders', { shop, query: { ids } })
    await ask('GET', '/order/202507/orders', { shop, query: { ids } })
    const order_id = list.data.orders[0].id
    const prices = await ask('GET', '/order/202407/orders/{order_id}/price_detail', {
      shop,
      path: { order_id },
    })
    expect(prices.data.payment).toBe(list.data.orders[0].payment.total_amount)
  }
  const id = await make(US)
  const line = (await detail(US, id)).line_items[0].id
  const external = { id: 'ERP-1', platform: 'ERP_SYSTEM', line_items: [{ id: '1', origin_id: line }] }
  await ask('POST', '/order/202406/orders/external_orders', {
    body: { orders: [{ id, external_order: external }] },
  })
  const query = { platform: 'ERP_SYSTEM' }
  const kept = await ask('GET', '/order/202406/orders/{order_id}/external_orders', {
    path: { order_id: id },
    query,
  })
  expect(kept.data.external_orders[0]).toEqual(external)
  const found = await ask('POST', '/order/202406/orders/external_order_search', {
    query: { ...query, external_order_id: 'ERP-1' },
  })
  expect(found.data.orders.map((order: Json) => order.id)).toEqual([id])
})

test('warehouses, delivery options and providers', async () => {
  const { warehouses } = (await ask('GET', '/logistics/202309/warehouses')).data
  await ask('GET', '/logistics/202309/global_warehouses', { noCipher: true })
  const path = { warehouse_id: warehouses[0].id }
  const options = await ask('GET', '/logistics/202309/warehouses/{warehouse_id}/delivery_options', { path })
  const own = options.data.delivery_options.find((option: Json) => option.type === 'SEND_BY_SELLER')
  const providers = await ask(
    'GET',
    '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers',
    {
      path: { delivery_option_id: own.id },
    },
  )
  expect(providers.data.shipping_providers.length).toBeGreaterThan(2)
})

test('products, stock and prices', async () => {
  for (const version of ['202309', '202312', '202502']) {
    await ask('POST', `/product/${version}/products/search`, {
      query: { page_size: '50' },
      body: { status: 'ALL' },
    })
  }
  const found = await ask('POST', '/product/202502/products/search', { query: { page_size: '1' }, body: {} })
  const product = found.data.products[0]
  const path = { product_id: product.id }
  await ask('GET', '/product/202309/products/{product_id}', { path })
  const skus = [{ id: product.skus[0].id, inventory: [{ quantity: 77 }] }]
  await ask('POST', '/product/202309/products/{product_id}/inventory/update', { path, body: { skus } })
  const stock = await ask('POST', '/product/202309/inventory/search', { body: { product_ids: [product.id] } })
  expect(stock.data.inventory[0].skus[0].total_available_quantity).toBe(77)
  await ask('POST', '/product/202309/products/{product_id}/prices/update', {
    path,
    body: { skus: [{ id: product.skus[0].id, price: { amount: '12.34', currency: 'USD' } }] },
  })
})

test('packages from splitting to delivery', async () => {
  const shop = VN
  const skus = [...(practice.market.world.shops.get(practice.about.shops[VN].id)?.skus.values() ?? [])]
  const lines = [skus[0], skus[5]].map(sku => ({ sku_id: sku?.id, quantity: 1 }))
  const id = await make(shop, { lines, shipping_type: 'TIKTOK' })
  await ask('GET', '/fulfillment/202309/orders/split_attributes', { shop, query: { order_ids: id } })
  await ask('GET', '/fulfillment/202309/orders/{order_id}/handover_time_slots', {
    shop,
    path: { order_id: id },
  })
  const pieces = (await detail(shop, id)).line_items
  const groups = pieces.map((line: Json, index: number) => ({
    id: String(index),
    order_line_item_ids: [line.id],
  }))
  const split = await ask('POST', '/fulfillment/202309/orders/{order_id}/split', {
    shop,
    path: { order_id: id },
    body: { splittable_groups: groups },
  })
  const [first, second] = split.data.packages.map((pkg: Json) => pkg.id)
  const path = { package_id: first }
  const slots = await ask('GET', '/fulfillment/202309/packages/{package_id}/handover_time_slots', {
    shop,
    path,
  })
  const { start_time, end_time } = slots.data.pickup_slots[0]
  await ask('POST', '/fulfillment/202309/packages/{package_id}/ship', {
    shop,
    path,
    body: { handover_method: 'PICKUP', pickup_slot: { start_time, end_time } },
  })
  await ask('POST', '/fulfillment/202309/packages/ship', { shop, body: { packages: [{ id: second }] } })
  await ask('GET', '/fulfillment/202309/packages/{package_id}', { shop, path })
  await ask('POST', '/fulfillment/202309/packages/search', { shop, query: { page_size: '50' }, body: {} })
  const document = await ask('GET', '/fulfillment/202309/packages/{package_id}/shipping_documents', {
    shop,
    path,
    query: { document_type: 'SHIPPING_LABEL' },
  })
  const query = { tracking_number: document.data.tracking_number }
  expect(
    (await ask('GET', '/fulfillment/202508/tts_tracking_validation', { shop, query })).data
      .is_tiktok_shipping,
  ).toBe(true)
  await practice.control('POST', `/orders/${id}/deliver`)
  const tracking = await ask('GET', '/fulfillment/202309/orders/{order_id}/tracking', {
    shop,
    path: { order_id: id },
  })
  expect(tracking.data.tracking).toHaveLength(4)
})

test('packages combined and parted', async () => {
  const { order_ids: ids } = await practice.control('POST', '/orders', {
    shop_id: practice.about.shops[VN].id,
    count: 3,
    same_buyer: true,
    shipping_type: 'TIKTOK',
  })
  const found = await ask('GET', '/fulfillment/202309/combinable_packages/search', {
    shop: VN,
    query: { page_size: '50' },
  })
  const group = found.data.combinable_packages.find((each: Json) => each.order_ids.includes(ids[0]))
  const combined = await ask('POST', '/fulfillment/202309/packages/combine', {
    shop: VN,
    body: { combinable_packages: [{ id: group.id, order_ids: group.order_ids }] },
  })
  const parted = await ask('POST', '/fulfillment/202309/packages/{package_id}/uncombine', {
    shop: VN,
    path: { package_id: combined.data.packages[0].id },
    body: { order_ids: [group.order_ids[0]] },
  })
  expect(parted.data.packages.length).toBe(2)
})

const MEASURES = {
  dimension: { length: '8', width: '6', height: '2', unit: 'INCH' },
  weight: { value: '1.5', unit: 'POUND' },
}

test('American labels, and what sellers ship themselves', async () => {
  const id = await make(US, { shipping_type: 'TIKTOK' })
  const path = { order_id: id }
  const services = await ask('POST', '/fulfillment/202309/orders/{order_id}/shipping_services/query', {
    path,
    body: MEASURES,
  })
  const service = services.data.shipping_services[1].id
  const made = await ask('POST', '/fulfillment/202309/packages', {
    body: { order_id: id, shipping_service_id: service, ...MEASURES },
  })
  expect(made.data.shipping_service_info.id).toBe(service)
  const own = await make(GB, { shipping_type: 'SELLER' })
  const provider = practice.market.world.shops
    .get(practice.about.shops[GB].id)
    ?.carriers.find(each => each.sellerShipping)
  const number = (tracking_number: string) => ({ shipping_provider_id: provider?.id, tracking_number })
  const marked = await ask('POST', '/fulfillment/202309/orders/{order_id}/packages', {
    shop: GB,
    path: { order_id: own },
    body: number('WRONGLOOKING1'),
  })
  expect(marked.data.warning.message).toContain('does not look like')
  await ask('POST', '/fulfillment/202309/packages/{package_id}/shipping_info/update', {
    shop: GB,
    path: { package_id: marked.data.package_id },
    body: number('WRONGLOOKING2'),
  })
  const other = await make(GB, { shipping_type: 'SELLER', status: 'AWAITING_COLLECTION' })
  await ask('POST', '/fulfillment/202309/orders/{order_id}/shipping_info/update', {
    shop: GB,
    path: { order_id: other },
    body: number('WRONGLOOKING3'),
  })
  const body = { packages: [{ id: marked.data.package_id, delivery_type: 'DELIVERY_SUCCESS' }] }
  await ask('POST', '/fulfillment/202309/packages/deliver', { shop: GB, body })
  expect((await detail(GB, own)).status).toBe('DELIVERED')
})

test('cancellations', async () => {
  const cancelled = await make(VN)
  const body = { order_id: cancelled, cancel_reason: 'seller_cancel_reason_out_of_stock' }
  expect(
    (await ask('POST', '/return_refund/202309/cancellations', { shop: VN, body })).data.cancel_status,
  ).toBe('CANCELLATION_REQUEST_SUCCESS')
  const wish = async () =>
    (await practice.control('POST', `/orders/${await make(VN)}/request-cancel`)).cancel_id as string
  const [approved, rejected] = [await wish(), await wish()]
  await ask('POST', '/return_refund/202309/cancellations/{cancel_id}/approve', {
    shop: VN,
    path: { cancel_id: approved },
  })
  const reasons = await ask('GET', '/return_refund/202309/reject_reasons', {
    shop: VN,
    query: { return_or_cancel_id: rejected },
  })
  await ask('POST', '/return_refund/202309/cancellations/{cancel_id}/reject', {
    shop: VN,
    path: { cancel_id: rejected },
    body: { reject_reason: reasons.data.reasons[0].name },
  })
  for (const version of ['202309', '202602']) {
    const list = await ask('POST', `/return_refund/${version}/cancellations/search`, {
      shop: VN,
      query: { page_size: '50' },
      body: {},
    })
    expect(list.data.total_count).toBeGreaterThan(3)
  }
})

test('returns', async () => {
  const wish = async (type: string) =>
    (
      await practice.control('POST', `/orders/${await make(US, { status: 'DELIVERED' })}/request-return`, {
        type,
      })
    ).return_id as string
  const [approved, refused] = [await wish('RETURN_AND_REFUND'), await wish('REFUND')]
  await ask('POST', '/return_refund/202309/returns/{return_id}/approve', {
    path: { return_id: approved },
    body: { decision: 'APPROVE_RETURN' },
  })
  const reasons = await ask('GET', '/return_refund/202309/reject_reasons', {
    query: { return_or_cancel_id: refused },
  })
  await ask('POST', '/return_refund/202309/returns/{return_id}/reject', {
    path: { return_id: refused },
    body: { decision: 'REJECT_REFUND', reject_reason: reasons.data.reasons[0].name, comment: 'It was whole' },
  })
  await ask('GET', '/return_refund/202309/returns/{return_id}/records', { path: { return_id: refused } })
  const order_id = await make(US, { status: 'DELIVERED' })
  for (const version of ['202309', '202512', '202602']) {
    await ask('GET', `/return_refund/${version}/orders/{order_id}/aftersale_eligibility`, {
      path: { order_id },
    })
  }
  for (const version of ['202309', '202602']) {
    await ask('POST', `/return_refund/${version}/refunds/calculate`, {
      body: { order_id, request_type: 'REFUND', reason_name: 'any' },
    })
    await ask('POST', `/return_refund/${version}/returns/search`, { query: { page_size: '50' }, body: {} })
  }
  const made = await ask('POST', '/return_refund/202309/returns', {
    body: {
      order_id,
      return_type: 'REFUND',
      return_reason: 'ecom_order_delivered_refund_reason_missing_product_seller',
    },
  })
  expect(made.data.return_status).toBe('RETURN_OR_REFUND_REQUEST_SUCCESS')
})

test('a shop leaves', async () => {
  await ask('DELETE', '/authorization/202403/shops', { shop: GB })
  expect((await ask('GET', '/authorization/202309/shops', { noCipher: true })).data.shops).toHaveLength(2)
})

test('no endpoint was left out', () => {
  const all = endpoints.map(endpoint => `${endpoint.method} ${endpoint.path}`)
  expect(all.filter(name => !seen.has(name))).toEqual([])
})
