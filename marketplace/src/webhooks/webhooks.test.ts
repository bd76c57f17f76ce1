import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listenForWebhooks } from '../../test/listen-for-webhooks.ts'
import { openPractice, type Practice } from '../../test/open-practice.ts'
import { signWebhook } from './deliver.ts'
import { notificationBody } from './notification.ts'

let practice: Practice
let ears: Awaited<ReturnType<typeof listenForWebhooks>>
beforeAll(async () => {
  ears = await listenForWebhooks()
  practice = await openPractice({ webhookTimeoutMillis: 150 })
  await practice.control('PUT', '/app', { webhook_url: ears.url })
})
beforeEach(async () => {
  await practice.market.settle()
  await practice.control('DELETE', '/mischief')
  ears.arrived.length = 0
  ears.listener.answer = 200
})
afterAll(async () => {
  await practice.close()
  await ears.close()
})

const create = async (body: Record<string, unknown> = {}) => {
  const made = await practice.control('POST', '/orders', body)
  await practice.market.settle()
  return made.order_ids as string[]
}

test('the published vector', () => {
  const body =
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}'
  expect(signWebhook({ key: 'abcdef', secret: '123' }, body)).toBe(
    '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
  )
})

test('product ids of some topics are numbers beyond what JavaScript can hold', () => {
  const content = { id: '1', shopId: '2', timestamp: 3, data: { product_id: '1729380000000000123' } }
  expect(notificationBody({ ...content, topic: 'PRODUCT_STATUS_CHANGE' })).toContain(
    '"product_id":1729380000000000123',
  )
  expect(notificationBody({ ...content, topic: 'PRODUCT_INFORMATION_CHANGE' })).toContain(
    '"product_id":"1729380000000000123"',
  )
})

test('a change of status is told, signed over the raw bytes', async () => {
  const [id = ''] = await create()
  const [told] = ears.arrived
  expect(told).toMatchObject({ type: 1, data: { order_id: id, order_status: 'AWAITING_SHIPMENT' } })
  const { app_key: key, app_secret: secret } = practice.about
  expect(told?.authorization).toBe(
    createHmac('sha256', secret)
      .update(key + told?.raw)
      .digest('hex'),
  )
  await practice.control('POST', `/orders/${id}/request-cancel`)
  await practice.market.settle()
  expect(ears.arrived.at(-1)).toMatchObject({
    type: 11,
    data: { cancel_status: 'CANCELLATION_REQUEST_PENDING' },
  })
})

test('a cancelled order is spelled CANCEL', async () => {
  await create({ status: 'CANCELLED' })
  expect(ears.arrived.find(told => told.type === 1)?.data.order_status).toBe('CANCEL')
})

test('a failure is tried again after 2 minutes, 30 minutes, 3 hours and 12 hours, and then given up', async () => {
  ears.listener.answer = 500
  await create()
  const [first] = ears.arrived
  const told = () => ears.arrived.filter(each => each.id === first?.id)
  const tries = async (seconds: number) => {
    await practice.market.advance(seconds)
    return told().length
  }
  expect(told()).toHaveLength(1)
  expect(await tries(119)).toBe(1)
  expect(await tries(1)).toBe(2)
  expect(await tries(1800)).toBe(3)
  expect(await tries(10_799)).toBe(3)
  expect(await tries(1)).toBe(4)
  expect(await tries(43_200)).toBe(5)
  expect(await tries(10 * 86_400)).toBe(5)
  expect(new Set(told().map(each => each.raw)).size).toBe(1)
})

test('401 counts as taken, silence for longer than the limit does not', async () => {
  const told = (id: string | undefined) => ears.arrived.filter(each => each.data.order_id === id)
  ears.listener.answer = 401
  const [refused] = await create()
  await practice.market.advance(200)
  expect(told(refused)).toHaveLength(1)
  ears.listener.answer = 0
  const [unheard] = await create()
  ears.listener.answer = 200
  await practice.market.advance(120)
  expect(told(unheard)).toHaveLength(2)
})

test('an address of the shop comes before the app’s', async () => {
  await practice.reconnect()
  const own = await listenForWebhooks()
  const path = '/event/202309/webhooks'
  const put = (address: string) =>
    practice.call('PUT', path, { body: { event_type: 'ORDER_STATUS_CHANGE', address } })
  expect(await put('http://example.com/hook')).toMatchObject({ code: 36009004 })
  expect(await put(own.url)).toMatchObject({ code: 0 })
  expect((await practice.call('GET', path)).data).toMatchObject({
    total_count: 1,
    webhooks: [{ address: own.url }],
  })
  await create()
  expect([own.arrived.length, ears.arrived.length]).toEqual([1, 0])
  await practice.call('DELETE', path, { body: { event_type: 'ORDER_STATUS_CHANGE' } })
  await create()
  expect([own.arrived.length, ears.arrived.length]).toEqual([1, 1])
  await own.close()
})

test('dropped, doubled and reordered on request', async () => {
  await practice.control('PUT', '/mischief', { drop_webhooks: 1 })
  await create({ count: 3 })
  expect(ears.arrived).toHaveLength(0)
  await practice.control('PUT', '/mischief', { drop_webhooks: 0, duplicate_webhooks: 1 })
  await create({ count: 3 })
  expect(ears.arrived).toHaveLength(6)
  expect(new Set(ears.arrived.map(told => told.id)).size).toBe(3)
  ears.arrived.length = 0
  await practice.control('PUT', '/mischief', { duplicate_webhooks: 0, reorder_webhooks: 1 })
  const ids = await create({ count: 30 })
  await practice.market.advance(21)
  const order = ears.arrived.map(told => told.data.order_id)
  expect([...order].sort()).toEqual(ids)
  expect(order).not.toEqual(ids)
})

test('the past can be told again', async () => {
  await practice.control('PUT', '/mischief', { drop_webhooks: 1 })
  const ids = await create({ count: 4 })
  const { replayed } = await practice.control('POST', '/webhooks/replay', {
    since: practice.market.world.clock.now(),
  })
  await practice.market.settle()
  expect(replayed).toBe(4)
  expect(ears.arrived.map(told => told.data.order_id).sort()).toEqual(ids)
})
