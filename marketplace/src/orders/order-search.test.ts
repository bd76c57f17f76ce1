import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
beforeAll(async () => {
  practice = await openPractice({ shops: ['VN', 'MY'] })
  await practice.control('PUT', '/mischief', { rate_limit: 0 })
  for (let step = 0; step < 5; step++) {
    await practice.control('POST', '/orders', { count: 9, shop_id: practice.about.shops[0].id })
    await practice.market.advance(10)
  }
  await practice.control('POST', '/orders', { count: 4, shop_id: practice.about.shops[1].id })
})
afterAll(() => practice.close())

const search = (query: Record<string, string>, body: unknown = {}, shop = 0) =>
  practice.call('POST', '/order/202309/orders/search', { shop, query: { page_size: '10', ...query }, body })

/** Walks through all pages. */
async function walk(query: Record<string, string>, body: unknown = {}) {
  const pages: { id: string; update_time: number; create_time: number }[][] = []
  let token = ''
  do {
    const answer = await search(token ? { ...query, page_token: token } : query, body)
    expect(answer.code).toBe(0)
    pages.push(answer.data.orders)
    token = answer.data.next_page_token
  } while (token)
  return pages
}

test('pages are full, in order, without a double or a gap', async () => {
  const pages = await walk({ sort_field: 'update_time', sort_order: 'ASC' })
  expect(pages.map(page => page.length)).toEqual([10, 10, 10, 10, 5])
  const orders = pages.flat()
  expect(new Set(orders.map(order => order.id)).size).toBe(45)
  const times = orders.map(order => order.update_time)
  expect([...times].sort((a, b) => a - b)).toEqual(times)
  const newestFirst = (await walk({})).flat().map(order => order.create_time)
  expect([...newestFirst].sort((a, b) => b - a)).toEqual(newestFirst)
})

test('the lower bound is included, the upper is not', async () => {
  const all = (await walk({ sort_field: 'update_time', sort_order: 'ASC' })).flat()
  const [from = 0, to = 0] = [all[9]?.update_time, all[30]?.update_time]
  const some = (
    await walk({ sort_field: 'update_time' }, { update_time_ge: from, update_time_lt: to })
  ).flat()
  const expected = all.filter(order => order.update_time >= from && order.update_time < to)
  expect(some.map(order => order.id).sort()).toEqual(expected.map(order => order.id).sort())
  expect(some.some(order => order.update_time === from)).toBe(true)
})

test('the windows of creation and change hold together', async () => {
  const all = (await walk({})).flat()
  const newest = Math.max(...all.map(order => order.create_time))
  const answer = await search({ sort_field: 'update_time' }, { create_time_ge: newest, update_time_ge: 0 })
  expect(answer.data.total_count).toBe(all.filter(order => order.create_time === newest).length)
})

test('an order that changes moves to the end and is found nowhere twice', async () => {
  const first = (await walk({ sort_field: 'update_time', sort_order: 'ASC' })).flat()[0]
  await practice.control('POST', `/orders/${first?.id}/change-address`)
  const orders = (await walk({ sort_field: 'update_time', sort_order: 'ASC' })).flat()
  expect(orders).toHaveLength(45)
  expect(orders.at(-1)?.id).toBe(first?.id)
})

test('filters by status and shipping type', async () => {
  const waiting = await search({}, { order_status: 'AWAITING_SHIPMENT' })
  expect(waiting.data.total_count).toBe(45)
  expect((await search({}, { order_status: 'DELIVERED' })).data).toMatchObject({ orders: [], total_count: 0 })
  const bySeller = (await search({}, { shipping_type: 'SELLER' })).data.total_count
  const byTikTok = (await search({}, { shipping_type: 'TIKTOK' })).data.total_count
  expect(bySeller + byTikTok).toBe(45)
  expect(bySeller).toBeGreaterThan(0)
})

test.each([
  ['no page size', { page_size: '' }, {}],
  ['a page of none', { page_size: '0' }, {}],
  ['a page too large', { page_size: '101' }, {}],
  ['an unknown status', {}, { order_status: 'SHIPPED' }],
  ['a token of nowhere', { page_token: 'AAAA' }, {}],
  ['a time that is none', {}, { update_time_ge: 'yesterday' }],
])('%s is refused', async (_name, query, body) => {
  expect(await search(query, body)).toMatchObject({ status: 400, code: 36009004 })
})

test('a token of another search is foreign', async () => {
  const token = (await search({})).data.next_page_token
  expect(await search({ page_token: token }, { order_status: 'UNPAID' })).toMatchObject({ code: 36009004 })
  expect(await search({ page_token: token })).toMatchObject({ code: 0 })
})

test('details: up to fifty, unknown ones left out, another shop’s refused', async () => {
  const mine = (await search({})).data.orders[0].id
  const others = (await search({}, {}, 1)).data.orders[0].id
  const ask = (ids: string) => practice.call('GET', '/order/202507/orders', { query: { ids } })
  expect((await ask(`${mine},579999999999999999`)).data.orders).toHaveLength(1)
  expect(await ask(`${mine},${others}`)).toMatchObject({ status: 200, code: 21008111, data: null })
  expect(await ask(Array.from({ length: 51 }, (_, i) => i).join(','))).toMatchObject({ code: 36009004 })
})
