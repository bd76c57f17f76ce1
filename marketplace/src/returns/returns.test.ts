import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderTools } from '../../test/build-order.ts'
import { type Json, openPractice, type Practice } from '../../test/open-practice.ts'
import { reasonsFor } from './reasons.ts'

let practice: Practice
const { make, detail, twoSkus } = orderTools(() => practice)
const [US, VN] = [0, 1]

beforeAll(async () => {
  practice = await openPractice({ shops: ['US', 'VN'] })
  await practice.control('PUT', '/mischief', { rate_limit: 0 })
})
afterAll(() => practice.close())

const post = (shop: number, path: string, body: Json = {}, query: Record<string, string> = {}) =>
  practice.call('POST', `/return_refund/202309${path}`, { shop, body, query })
const advance = async (seconds: number) => {
  await practice.market.advance(seconds)
  await practice.reconnect()
}
const ask = async (id: string, type: string): Promise<string> =>
  (await practice.control('POST', `/orders/${id}/request-return`, { type })).return_id
const find = async (shop: number, id: string): Promise<Json> =>
  (await post(shop, '/returns/search', { return_ids: [id] })).data.return_orders[0]
const findCancel = async (shop: number, id: string): Promise<Json> =>
  (await post(shop, '/cancellations/search', { cancel_ids: [id] })).data.cancellations[0]

const wishToCancel = async (shop: number) => {
  const id = await make(shop)
  return { id, cancel: (await practice.control('POST', `/orders/${id}/request-cancel`)).cancel_id as string }
}

test('a wish to cancel waits 48 hours for the seller, and silence grants it', async () => {
  const { id, cancel } = await wishToCancel(VN)
  expect(await detail(VN, id)).toMatchObject({ status: 'AWAITING_SHIPMENT', is_buyer_request_cancel: true })
  const { seller_next_action_response: owed, create_time } = await findCancel(VN, cancel)
  expect(owed).toEqual([{ action: 'SELLER_RESPOND_CANCEL', deadline: create_time + 48 * 3600 }])
  await advance(48 * 3600 - 1)
  expect((await findCancel(VN, cancel)).cancel_status).toBe('CANCELLATION_REQUEST_PENDING')
  await advance(1)
  expect((await findCancel(VN, cancel)).cancel_status).toBe('CANCELLATION_REQUEST_SUCCESS')
  expect(await detail(VN, id)).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'BUYER' })
  await advance(100)
  expect((await findCancel(VN, cancel)).cancel_status).toBe('CANCELLATION_REQUEST_COMPLETE')
})

test('a refused wish leaves the order as it was, and is answered once', async () => {
  const { id, cancel } = await wishToCancel(VN)
  const reason = reasonsFor('VN', 'cancel', 'seller_reject')[0]
  const reject = (reject_reason: string | undefined) =>
    post(VN, `/cancellations/${cancel}/reject`, { reject_reason })
  expect(await reject('made_up')).toMatchObject({ code: 25001014 })
  expect(await reject('seller_cancel_reason_out_of_stock')).toMatchObject({ code: 25001016 })
  expect(await reject(reason)).toMatchObject({ code: 0 })
  expect(await detail(VN, id)).toMatchObject({ status: 'AWAITING_SHIPMENT', is_buyer_request_cancel: false })
  expect((await findCancel(VN, cancel)).cancel_status).toBe('CANCELLATION_REQUEST_CANCELLED')
  expect(await post(VN, `/cancellations/${cancel}/approve`)).toMatchObject({ code: 25020009 })
})

test('an idempotency key gives the first answer again', async () => {
  const { cancel } = await wishToCancel(VN)
  const approve = (key: string) =>
    post(VN, `/cancellations/${cancel}/approve`, undefined, { idempotency_key: key })
  expect(await approve('k1')).toMatchObject({ code: 0 })
  expect(await approve('k1')).toMatchObject({ code: 0 })
  expect(await approve('k2')).toMatchObject({ code: 25011012 })
})

test('in the hold hour a buyer cancels without asking', async () => {
  const id = await make(US, { status: 'ON_HOLD' })
  const { cancel_id } = await practice.control('POST', `/orders/${id}/request-cancel`)
  expect(await findCancel(US, cancel_id)).toMatchObject({
    cancel_type: 'CANCEL',
    cancel_status: 'CANCELLATION_REQUEST_SUCCESS',
  })
  expect((await detail(US, id)).status).toBe('CANCELLED')
})

test.each([
  ['an order that is not there', VN, '', 'seller_cancel_reason_out_of_stock', 25020005],
  ['a reason that nobody knows', VN, 'AWAITING_SHIPMENT', 'because', 25001014],
  [
    'a buyer’s reason',
    VN,
    'AWAITING_SHIPMENT',
    'ecom_order_to_ship_canceled_reason_no_longer_needed',
    25001015,
  ],
  [
    'a reason of another status',
    VN,
    'AWAITING_SHIPMENT',
    'seller_cancel_unpaid_reason_out_of_stock',
    25001021,
  ],
  ['an unpaid order', VN, 'UNPAID', 'seller_cancel_unpaid_reason_out_of_stock', 25001021],
  ['an order with the carrier', VN, 'IN_TRANSIT', 'seller_cancel_reason_out_of_stock', 25001045],
  [
    'a shipped order outside America',
    VN,
    'AWAITING_COLLECTION',
    'seller_cancel_reason_out_of_stock',
    25001045,
  ],
  ['an order that is over', VN, 'COMPLETED', 'seller_cancel_reason_out_of_stock', 25001051],
] as const)('a seller cannot cancel %s', async (_name, shop, status, reason, code) => {
  const order_id = status ? await make(shop, { status }) : '576000000000000000'
  expect(await post(shop, '/cancellations', { order_id, cancel_reason: reason })).toMatchObject({
    status: 200,
    code,
  })
})

test('single pieces can be cancelled in America when they are out of stock', async () => {
  const body = async (shop: number, cancel_reason: string) => {
    const order_id = await make(shop, { lines: twoSkus(shop) })
    const order_line_item_ids = [(await detail(shop, order_id)).line_items[0].id]
    return { order_id, cancel_reason, order_line_item_ids }
  }
  expect(await post(VN, '/cancellations', await body(VN, 'seller_cancel_reason_out_of_stock'))).toMatchObject(
    { code: 25005010 },
  )
  expect(await post(US, '/cancellations', await body(US, 'seller_cancel_reason_wrong_price'))).toMatchObject({
    code: 25005010,
  })
  const wish = await body(US, 'seller_cancel_reason_out_of_stock')
  expect(await post(US, '/cancellations', wish)).toMatchObject({ code: 0 })
  const order = await detail(US, wish.order_id)
  expect(order.status).toBe('AWAITING_SHIPMENT')
  expect(order.line_items.map((line: Json) => line.display_status)).toEqual([
    'CANCELLED',
    'AWAITING_SHIPMENT',
  ])
  const shipped = await make(US, { status: 'AWAITING_COLLECTION' })
  expect(
    await post(US, '/cancellations', {
      order_id: shipped,
      cancel_reason: 'seller_cancel_reason_out_of_stock',
    }),
  ).toMatchObject({ code: 0 })
})

test('a return goes from the request over the goods to the money', async () => {
  const id = await make(US, { status: 'DELIVERED', lines: twoSkus(US) })
  const claim = await ask(id, 'RETURN_AND_REFUND')
  const asked = await find(US, claim)
  expect(asked).toMatchObject({ return_status: 'RETURN_OR_REFUND_REQUEST_PENDING', role: 'BUYER' })
  expect(asked.seller_next_action_response).toEqual([
    { action: 'SELLER_RESPOND_RETURN', deadline: asked.create_time + 48 * 3600 },
  ])
  const approve = (decision: string) => post(US, `/returns/${claim}/approve`, { decision })
  expect(await approve('APPROVE_REFUND')).toMatchObject({ code: 25020004 })
  expect(await approve('APPROVE_RECEIVED_PACKAGE')).toMatchObject({ code: 25011013 })
  expect(await approve('APPROVE_RETURN')).toMatchObject({ code: 0 })
  expect((await find(US, claim)).return_status).toBe('AWAITING_BUYER_SHIP')
  await practice.control('POST', `/returns/${claim}/buyer-ship`)
  expect(await find(US, claim)).toMatchObject({
    return_status: 'BUYER_SHIPPED_ITEM',
    return_method: 'PLATFORM_SHIPPED',
  })
  await practice.control('POST', `/returns/${claim}/arrive`)
  expect((await find(US, claim)).seller_next_action_response[0].action).toBe('SELLER_RESPOND_RECEIVE_PACKAGE')
  expect(await approve('APPROVE_RECEIVED_PACKAGE')).toMatchObject({ code: 0 })
  await advance(2 * 3600)
  expect((await find(US, claim)).return_status).toBe('RETURN_OR_REFUND_REQUEST_COMPLETE')
  expect((await detail(US, id)).status).toBe('COMPLETED')
  const records = (await practice.call('GET', `/return_refund/202309/returns/${claim}/records`)).data.records
  expect(records.map((record: Json) => record.event)).toEqual([
    'ORDER_RETURN',
    'RETURN_APPROVED',
    'BUYER_SHIPPED',
    'RETURN_DELIVERED',
    'REFUND_AGREED',
    'REFUND_COMPLETE',
  ])
})

test('what nobody answers is granted: refund after 48 hours, replacement after 24', async () => {
  const refund = await ask(await make(VN, { status: 'DELIVERED' }), 'REFUND')
  const order = await make(VN, { status: 'DELIVERED' })
  const replacement = await ask(order, 'REPLACEMENT')
  await advance(24 * 3600)
  expect((await find(VN, replacement)).return_status).toBe('REPLACEMENT_REQUEST_COMPLETE')
  const sent = practice.market.truth().orders.at(-1)
  expect(await detail(VN, sent?.id ?? '')).toMatchObject({
    is_replacement_order: true,
    replaced_order_id: order,
    payment: { total_amount: '0' },
  })
  await advance(24 * 3600)
  expect((await find(VN, refund)).return_status).toBe('RETURN_OR_REFUND_REQUEST_SUCCESS')
})

test('a partial refund is offered, refused, and offered again', async () => {
  const claim = await ask(await make(US, { status: 'DELIVERED' }), 'REFUND')
  const { refund_amount } = await find(US, claim)
  const offer = (amount: string, currency = 'USD') =>
    post(US, `/returns/${claim}/approve`, {
      decision: 'OFFER_PARTIAL_REFUND',
      partial_refund: { amount, currency },
    })
  expect(await offer(refund_amount.refund_total)).toMatchObject({ code: 25005005 })
  expect(await offer('1.00', 'VND')).toMatchObject({ code: 25001001 })
  expect(await offer('1.00')).toMatchObject({ code: 0 })
  expect(await find(US, claim)).toMatchObject({
    return_status: 'AWAITING_BUYER_RESPONSE',
    partial_refund: { amount: '1.00', currency: 'USD' },
  })
  await practice.control('POST', `/returns/${claim}/refuse-offer`)
  expect(await find(US, claim)).toMatchObject({
    return_status: 'RETURN_OR_REFUND_REQUEST_PENDING',
    buyer_rejected_partial_refund: true,
  })
  await offer('2.00')
  await practice.control('POST', `/returns/${claim}/accept-offer`)
  expect((await find(US, claim)).return_status).toBe('RETURN_OR_REFUND_REQUEST_SUCCESS')
})

test('a refusal can be appealed; meanwhile nobody but the platform decides', async () => {
  const claim = await ask(await make(US, { status: 'DELIVERED' }), 'REFUND')
  const body = { decision: 'REJECT_REFUND', reject_reason: reasonsFor('US', 'refund', 'seller_reject')[0] }
  expect(
    await post(US, `/returns/${claim}/reject`, { ...body, decision: 'REJECT_RECEIVED_PACKAGE' }),
  ).toMatchObject({ code: 25020004 })
  expect(await post(US, `/returns/${claim}/reject`, body)).toMatchObject({ code: 0 })
  expect((await find(US, claim)).return_status).toBe('REFUND_OR_RETURN_REQUEST_REJECT')
  await practice.control('POST', `/returns/${claim}/appeal`)
  expect((await find(US, claim)).arbitration_status).toBe('IN_PROGRESS')
  expect(await post(US, `/returns/${claim}/approve`, { decision: 'APPROVE_REFUND' })).toMatchObject({
    code: 25011010,
  })
  await advance(3 * 86_400 + 2 * 3600)
  const done = await find(US, claim)
  expect(['SUPPORT_BUYER', 'SUPPORT_SELLER']).toContain(done.arbitration_status)
  expect(['RETURN_OR_REFUND_REQUEST_COMPLETE', 'RETURN_OR_REFUND_REQUEST_CANCEL']).toContain(
    done.return_status,
  )
})

test('a buyer who never sends the goods loses the return', async () => {
  const claim = await ask(await make(US, { status: 'DELIVERED' }), 'RETURN_AND_REFUND')
  await post(US, `/returns/${claim}/approve`, { decision: 'APPROVE_RETURN' })
  await practice.control('POST', `/returns/${claim}/withdraw`)
  expect((await find(US, claim)).return_status).toBe('RETURN_OR_REFUND_REQUEST_CANCEL')
  expect(await practice.control('POST', `/returns/${claim}/withdraw`)).toMatchObject({ status: 409 })
})

test('nothing can be claimed twice, before shipping, or after completion', async () => {
  const id = await make(VN, { status: 'DELIVERED' })
  await ask(id, 'REFUND')
  expect(await practice.control('POST', `/orders/${id}/request-return`, {})).toMatchObject({ status: 409 })
  for (const status of ['AWAITING_SHIPMENT', 'COMPLETED']) {
    const other = await make(VN, { status })
    expect(await practice.control('POST', `/orders/${other}/request-return`, {})).toMatchObject({
      status: 409,
    })
  }
})

test('a seller’s own refund: only where the market has reasons for it, never more than was paid', async () => {
  const order_id = await make(US, { status: 'DELIVERED' })
  const body = {
    order_id,
    return_type: 'REFUND',
    return_reason: reasonsFor('US', 'refund', 'seller', 'DELIVERED')[0],
  }
  expect(await post(US, '/returns', { ...body, refund_total: '99999.00' })).toMatchObject({ code: 25005005 })
  expect(
    await post(US, '/returns', {
      ...body,
      return_type: 'RETURN_AND_REFUND',
      return_reason: body.return_reason,
    }),
  ).toMatchObject({ code: 25001015 })
  const viet = await make(VN, { status: 'DELIVERED' })
  expect(
    await post(VN, '/returns', { order_id: viet, return_type: 'RETURN_AND_REFUND', return_reason: 'any' }),
  ).toMatchObject({ code: 25001003 })
  expect(await post(US, '/returns', body)).toMatchObject({
    code: 0,
    data: { return_status: 'RETURN_OR_REFUND_REQUEST_SUCCESS' },
  })
})
