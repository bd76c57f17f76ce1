import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Region } from '../src/markets/region.ts'
import type { Json } from './open-practice.ts'
import { lines, makeOrder, ownProvider } from './schemas/make-orders.ts'
import { openWitness, type Witness } from './schemas/open-witness.ts'

let witness: Witness
beforeAll(async () => {
  witness = await openWitness({ seed: 'refusals', story: 'empty', shops: ['US', 'GB', 'TH'] })
})
afterAll(() => witness.close())

const DOCUMENTS = '/fulfillment/202309/packages/{package_id}/shipping_documents'
const UPDATE = '/fulfillment/202309/packages/{package_id}/shipping_info/update'
const CANCEL = '/return_refund/202309/cancellations'
const OUT_OF_STOCK = 'seller_cancel_reason_out_of_stock'
const LABEL = { document_type: 'SHIPPING_LABEL' }

/** A business refusal is an ordinary answer of HTTP whose code is not 0 and whose data is null. */
async function refusal(method: string, template: string, region: Region, ask: Json): Promise<number> {
  const { status, envelope } = await witness.say(method, template, region, ask)
  expect(status, envelope.message).toBe(200)
  expect(envelope.data).toBeNull()
  expect(envelope.message.length).toBeGreaterThan(10)
  return envelope.code
}

const make = (region: Region, wish: Json = {}) =>
  makeOrder(witness, region, { shipping_type: 'TIKTOK', lines: lines(witness, region, 2), ...wish })

const packageOf = (order: Json) => ({ package_id: order.packages[0].id })

const ship = (region: Region, order: Json, body: Json = {}) =>
  refusal('POST', '/fulfillment/202309/packages/{package_id}/ship', region, { path: packageOf(order), body })

test('shipping is refused for what is held, shipped, cancelled, claimed, or not there', async () => {
  const held = await make('US', { status: 'ON_HOLD' })
  const mark = { order_id: held.id, ...MEASURES }
  expect(await refusal('POST', '/fulfillment/202309/packages', 'US', { body: mark })).toBe(21011044)
  expect(await ship('TH', await make('TH', { status: 'AWAITING_COLLECTION' }))).toBe(21011040)
  expect(await ship('TH', await make('TH', { status: 'CANCELLED' }))).toBe(21011041)
  const asked = await make('TH')
  await witness.control('POST', `/orders/${asked.id}/request-cancel`)
  expect(await ship('TH', asked)).toBe(21011007)
  expect(await ship('TH', { packages: [{ id: '1150000000000000000' }] })).toBe(21011028)
  expect(await ship('GB', await make('TH'))).toBe(21011028)
})

const MEASURES = {
  dimension: { length: '8', width: '6', height: '4', unit: 'INCH' },
  weight: { value: '1', unit: 'POUND' },
}

test('a wrong provider, a strange number and a number that is taken are refused', async () => {
  const shipping_provider_id = await ownProvider(witness, 'TH')
  const self = (tracking_number: string, provider = shipping_provider_id) => ({
    self_shipment: { tracking_number, shipping_provider_id: provider },
  })
  const order = await make('TH', { shipping_type: 'SELLER' })
  expect(await ship('TH', order, self('TH12345678', '1'))).toBe(21011022)
  expect(await ship('TH', order, self('a b'))).toBe(21011022)
  expect(await ship('TH', order)).toBe(21011022)
  const path = packageOf(order)
  const other = { path, body: { tracking_number: 'TH99999999', shipping_provider_id } }
  expect(await refusal('POST', UPDATE, 'TH', other)).toBe(21011043)
  const call = '/fulfillment/202309/packages/{package_id}/ship'
  await witness.ask('POST', call, 'TH', { path, body: self('TH12345678') })
  expect(await ship('TH', await make('TH', { shipping_type: 'SELLER' }), self('TH12345678'))).toBe(21011025)
  await witness.ask('POST', UPDATE, 'TH', other)
  expect(await refusal('POST', UPDATE, 'TH', other)).toBe(21011051)
})

test('documents are refused before shipping, after cancelling, and for what the seller ships', async () => {
  const print = (order: Json) => refusal('GET', DOCUMENTS, 'TH', { path: packageOf(order), query: LABEL })
  expect(await print(await make('TH'))).toBe(21023035)
  const own = await make('TH', { shipping_type: 'SELLER', status: 'AWAITING_COLLECTION' })
  expect(await print(own)).toBe(11034002)
})

test('a split must name every piece once and keep a SKU together', async () => {
  const [sku] = lines(witness, 'TH', 1)
  const order = await make('TH', { lines: [{ ...sku, quantity: 2 }, ...lines(witness, 'TH', 2).slice(1)] })
  const ids = order.line_items.map((line: Json) => line.id)
  const split = (groups: string[][]) =>
    refusal('POST', '/fulfillment/202309/orders/{order_id}/split', 'TH', {
      path: { order_id: order.id },
      body: { splittable_groups: groups.map((each, id) => ({ id: `${id}`, order_line_item_ids: each })) },
    })
  expect(await split([[ids[0]], [ids[1], ids[2]]])).toBe(21011036)
  expect(await split([[ids[0]]])).toBe(21011005)
})

test('cancelling is refused for a wrong reason, a part of the order, an open wish and what has left', async () => {
  const order = await make('TH')
  const cancel = (each: Json, cancel_reason: string, more: Json = {}) =>
    refusal('POST', CANCEL, 'TH', { body: { order_id: each.id, cancel_reason, ...more } })
  expect(await cancel(order, 'no_such_reason')).toBe(25001014)
  expect(await cancel(order, 'ecom_order_to_ship_canceled_reason_no_longer_needed')).toBe(25001015)
  expect(await cancel(order, 'seller_cancel_unpaid_reason_out_of_stock')).toBe(25001021)
  const part = { order_line_item_ids: [order.line_items[0].id] }
  expect(await cancel(order, OUT_OF_STOCK, part)).toBe(25005010)
  expect(await cancel(await make('TH', { status: 'IN_TRANSIT' }), OUT_OF_STOCK)).toBe(25001045)
  expect(await cancel({ id: '570000000000000000' }, OUT_OF_STOCK)).toBe(25020005)
  const { cancel_id } = await witness.control('POST', `/orders/${order.id}/request-cancel`)
  expect(await cancel(order, OUT_OF_STOCK)).toBe(25001011)
  const approve = () => ({ path: { cancel_id } })
  await witness.ask('POST', `${CANCEL}/{cancel_id}/approve`, 'TH', approve())
  expect(await refusal('POST', `${CANCEL}/{cancel_id}/approve`, 'TH', approve())).toBe(25011012)
})

test('decisions that do not fit the claim, and refunds beyond it, are refused', async () => {
  const order = await make('US', { status: 'DELIVERED' })
  const { return_id } = await witness.control('POST', `/orders/${order.id}/request-return`, {
    type: 'REFUND',
  })
  const approve = (body: Json) =>
    refusal('POST', '/return_refund/202309/returns/{return_id}/approve', 'US', { path: { return_id }, body })
  const partial_refund = { amount: '99999.00', currency: 'USD' }
  expect(await approve({ decision: 'OFFER_PARTIAL_REFUND', partial_refund })).toBe(25005005)
  await witness.ask('POST', '/return_refund/202309/returns/{return_id}/approve', 'US', {
    path: { return_id },
    body: { decision: 'APPROVE_REFUND' },
  })
  expect(await approve({ decision: 'APPROVE_REFUND' })).toBe(25011012)
})

test('orders of another shop, foreign page tokens and unknown products are refused', async () => {
  const order = await make('TH')
  const detail = { query: { ids: order.id } }
  expect(await refusal('GET', '/order/202507/orders', 'US', detail)).toBe(21008111)
  const search = { query: { page_size: '1', page_token: 'AAAA' }, body: {} }
  expect(await refusal('POST', '/product/202502/products/search', 'US', search)).toBe(12019108)
  const unknown = { path: { product_id: '1720000000000000000' } }
  expect(await refusal('GET', '/product/202309/products/{product_id}', 'US', unknown)).toBeGreaterThan(
    12000000,
  )
})
