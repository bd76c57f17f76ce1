import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
beforeAll(async () => {
  practice = await openPractice()
})
afterAll(() => practice.close())

const [US, TH] = [0, 1]
const shopId = (shop: number) => practice.about.shops[shop].id as string

async function create(shop: number, body: Record<string, unknown>): Promise<string> {
  const made = await practice.control('POST', '/orders', { shop_id: shopId(shop), ...body })
  return made.order_ids[0]
}

async function detail(shop: number, id: string) {
  const answer = await practice.call('GET', '/order/202507/orders', { shop, query: { ids: id } })
  return answer.data.orders[0]
}

const advance = (seconds: number) => practice.market.advance(seconds)

test('an American order is unpaid, on hold for an hour without address, then waits for the seller', async () => {
  const id = await create(US, { status: 'UNPAID' })
  expect(await detail(US, id)).toMatchObject({ status: 'UNPAID', is_on_hold_order: true })
  await practice.control('POST', `/orders/${id}/pay`)
  const held = await detail(US, id)
  expect(held.status).toBe('ON_HOLD')
  expect(held.buyer_email).toBeUndefined()
  await advance(3599)
  expect((await detail(US, id)).status).toBe('ON_HOLD')
  await advance(1)
  const waiting = await detail(US, id)
  expect(waiting).toMatchObject({ status: 'AWAITING_SHIPMENT', packages: [] })
  expect(waiting.recipient_address.postal_code).not.toBe('')
  expect(waiting.shipping_due_time).toBeGreaterThan(waiting.tts_sla_time)
})

test('a Thai order waits at once, in a package', async () => {
  const id = await create(TH, { status: 'UNPAID', shipping_type: 'TIKTOK' })
  await practice.control('POST', `/orders/${id}/pay`)
  const order = await detail(TH, id)
  expect(order.status).toBe('AWAITING_SHIPMENT')
  expect(order.packages).toHaveLength(1)
  expect(order.line_items[0]).toMatchObject({
    package_id: order.packages[0].id,
    package_status: 'TO_FULFILL',
  })
  expect(order.recipient_address.name).toContain('*')
})

test('cash on delivery is confirmed after two minutes and paid at the door', async () => {
  const id = await create(TH, { status: 'UNPAID', is_cod: true })
  await advance(120)
  expect((await detail(TH, id)).status).toBe('AWAITING_SHIPMENT')
  expect((await detail(TH, id)).paid_time).toBeUndefined()
  const delivered = await create(TH, { status: 'DELIVERED', is_cod: true })
  const order = await detail(TH, delivered)
  expect(order.paid_time).toBe(order.delivery_time)
})

test('an unpaid order is cancelled after a day and its pieces are for sale again', async () => {
  const sku = [...(practice.market.world.shops.get(shopId(US))?.skus.values() ?? [])][3]
  const stock = [...(sku?.stock.values() ?? [])][0]
  const before = { ...stock }
  const id = await create(US, { status: 'UNPAID', lines: [{ sku_id: sku?.id, quantity: 2 }] })
  expect(stock).toEqual({ available: (before.available ?? 0) - 2, committed: (before.committed ?? 0) + 2 })
  await advance(86_400)
  expect(await detail(US, id)).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'SYSTEM' })
  expect(stock).toEqual(before)
})

test('an order that is not shipped by its due time is cancelled by the platform', async () => {
  const id = await create(TH, { status: 'AWAITING_SHIPMENT' })
  const due = (await detail(TH, id)).shipping_due_time
  await advance(due - practice.market.world.clock.now())
  expect((await detail(TH, id)).status).toBe('AWAITING_SHIPMENT')
  await advance(1)
  const order = await detail(TH, id)
  expect(order).toMatchObject({ status: 'CANCELLED', cancellation_initiator: 'SYSTEM' })
  expect(order.line_items[0].cancel_user).toBe('SYSTEM')
})

test.each([
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
])('an order can be made %s, with its money adding up', async status => {
  const order = await detail(US, await create(US, { status }))
  expect(order.status).toBe(status)
  const cents = (text: string) => BigInt(text.replace('.', ''))
  const { payment } = order
  expect(cents(payment.sub_total)).toBe(
    cents(payment.original_total_product_price) -
      cents(payment.seller_discount) -
      cents(payment.platform_discount),
  )
  expect(cents(payment.total_amount)).toBe(
    cents(payment.sub_total) + cents(payment.shipping_fee) + cents(payment.tax),
  )
})

test('a delivered order is completed when its window closes', async () => {
  const id = await create(US, { status: 'DELIVERED' })
  await advance(31 * 86_400)
  await practice.reconnect()
  expect((await detail(US, id)).status).toBe('COMPLETED')
})

test('every change moves update_time, even within one second', async () => {
  const id = await create(TH, { status: 'AWAITING_SHIPMENT' })
  const first = (await detail(TH, id)).update_time
  await practice.control('POST', `/orders/${id}/change-address`)
  await practice.control('POST', `/orders/${id}/change-address`)
  const order = await detail(TH, id)
  expect(order.update_time).toBeGreaterThanOrEqual(first + 2)
  expect(order.has_updated_recipient_address).toBe(true)
})

test('ids have the platform’s lengths and rise', async () => {
  const { order_ids: ids } = await practice.control('POST', '/orders', { count: 50, shop_id: shopId(US) })
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^5[78]\d{16}$/)
  expect([...ids].sort()).toEqual(ids)
  const order = await detail(US, ids[0])
  expect(order.line_items[0].id).toMatch(/^\d{18}$/)
  expect(order.line_items[0].sku_id).toMatch(/^17\d{17}$/)
})
