import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderTools } from '../../test/build-order.ts'
import { openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
const { make } = orderTools(() => practice)
beforeEach(async () => {
  practice = await openPractice({ shops: ['TH'], seed: 'trouble' })
})
afterEach(() => practice.close())

const suffer = (settings: Record<string, unknown>) =>
  practice.control('PUT', '/mischief', { rate_limit: 0, ...settings })
const SEARCH = '/order/202309/orders/search'
const search = () => practice.call('POST', SEARCH, { query: { page_size: '10' }, body: {} })

test('settings are merged, and told back; a wrong one changes nothing', async () => {
  expect(await suffer({ drop_webhooks: 0.3 })).toMatchObject({ drop_webhooks: 0.3, error_rate: 0 })
  expect(await suffer({ error_rate: 0.1 })).toMatchObject({ drop_webhooks: 0.3, error_rate: 0.1 })
  expect(await suffer({ error_rate: 'much', unheard_of: 1 })).toMatchObject({
    status: 400,
    error: expect.stringContaining('unheard_of'),
  })
  expect(await practice.control('GET', '/mischief')).toMatchObject({ drop_webhooks: 0.3, error_rate: 0.1 })
  expect(await practice.control('DELETE', '/mischief')).toMatchObject({ drop_webhooks: 0, rate_limit: 50 })
})

test('errors come before any effect, in the platform’s words', async () => {
  await suffer({ error_rate: 1 })
  const answer = await search()
  expect(answer.status).toBeGreaterThanOrEqual(500)
  expect([36009003, 36009007]).toContain(answer.code)
})

test('throttling says when to come back', async () => {
  await suffer({ throttle_rate: 1 })
  const answer = await search()
  expect(answer).toMatchObject({ status: 429, code: 36009002 })
  expect(answer.headers.get('retry-after')).toBe('1')
})

test('a time-out cuts the connection, after the effect in about half of the calls', async () => {
  const packages: string[] = []
  for (let order = 0; order < 20; order++) {
    const id = await make(0, { shipping_type: 'TIKTOK' })
    packages.push(practice.market.world.orders.get(id)?.lines[0]?.packageId ?? '')
  }
  await suffer({ timeout_rate: 1, timeout_ms: 20 })
  const ship = (id: string) => practice.call('POST', `/fulfillment/202309/packages/${id}/ship`, { body: {} })
  const results = await Promise.allSettled(packages.map(ship))
  expect(results.every(result => result.status === 'rejected')).toBe(true)
  const shipped = packages.filter(id => practice.market.world.packages.get(id)?.status === 'PROCESSING')
  expect(shipped.length).toBeGreaterThan(4)
  expect(shipped.length).toBeLessThan(16)
  expect(Object.keys(practice.market.truth().calls.ship ?? {}).sort()).toEqual(shipped.sort())
})

test('a truncated answer ends in the middle, a proxy’s page is HTML', async () => {
  await make(0, { count: 5 })
  await suffer({ truncate_rate: 1 })
  await expect(search()).rejects.toThrow()
  await suffer({ truncate_rate: 0, html_error_rate: 1 })
  await expect(search()).rejects.toThrow(/JSON/)
})

test('a token can expire at any call', async () => {
  await suffer({ expire_tokens: 1 })
  expect(await search()).toMatchObject({ status: 401, code: 105002 })
})

test('only the paths that are named suffer, and the token endpoints only when told', async () => {
  await suffer({ error_rate: 1, only_paths: ['/fulfillment'] })
  expect(await search()).toMatchObject({ code: 0 })
  await suffer({ only_paths: [] })
  const { code } = await practice.control('POST', '/auth-code')
  expect((await practice.getToken(code)).code).toBe(0)
  await suffer({ token_endpoints: true })
  const again = await practice.control('POST', '/auth-code')
  expect((await practice.getToken(again.code)).code).not.toBe(0)
})

test('searches lag behind for a while, details do not', async () => {
  const known = await make(0)
  await suffer({ stale_reads: 1, stale_seconds: 30 })
  const fresh = await make(0)
  await practice.control('POST', `/orders/${known}/request-cancel`)
  const found = async () => (await search()).data.orders as { id: string; is_buyer_request_cancel: boolean }[]
  expect(await found()).toMatchObject([{ id: known, is_buyer_request_cancel: false }])
  const detail = await practice.call('GET', '/order/202507/orders', { query: { ids: `${known},${fresh}` } })
  expect(detail.data.orders).toMatchObject([{ is_buyer_request_cancel: true }, { id: fresh }])
  await practice.market.advance(31)
  const later = await found()
  expect(later.map(order => order.id).sort()).toEqual([known, fresh].sort())
  expect(later.find(order => order.id === known)?.is_buyer_request_cancel).toBe(true)
})

test('page tokens can expire, and the gateway’s clock can be wrong', async () => {
  await practice.control('POST', '/orders', { count: 3 })
  const page = (query = {}) =>
    practice.call('POST', SEARCH, { query: { page_size: '1', ...query }, body: {} })
  const page_token = (await page()).data.next_page_token
  await suffer({ expire_page_tokens: 1 })
  expect(await page({ page_token })).toMatchObject({ status: 400, code: 36009004 })
  await suffer({ clock_skew_seconds: -600 })
  expect(await page()).toMatchObject({ status: 400, message: expect.stringContaining('Invalid timestamp.') })
})

test('in a batch some entries fail for nothing', async () => {
  await suffer({ partial_failure_rate: 1 })
  const id = await make(0, { shipping_type: 'TIKTOK' })
  const pkg = practice.market.world.orders.get(id)?.lines[0]?.packageId
  const answer = await practice.call('POST', '/fulfillment/202309/packages/ship', {
    body: { packages: [{ id: pkg }] },
  })
  expect(answer).toMatchObject({ code: 0, data: { errors: [{ code: 11001027 }] } })
})

test('the same seed brings the same trouble to the same calls', async () => {
  const codes = async (one: Practice) => {
    await one.control('PUT', '/mischief', { rate_limit: 0, error_rate: 0.3, throttle_rate: 0.2 })
    const found: number[] = []
    for (let call = 0; call < 40; call++) {
      found.push((await one.call('POST', SEARCH, { query: { page_size: '1' }, body: {} })).status)
    }
    return found
  }
  const twin = await openPractice({ shops: ['TH'], seed: 'trouble' })
  const other = await openPractice({ shops: ['TH'], seed: 'other' })
  const [one, two, three] = [await codes(practice), await codes(twin), await codes(other)]
  expect(two).toEqual(one)
  expect(three).not.toEqual(one)
  await twin.close()
  await other.close()
})
