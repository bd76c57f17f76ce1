import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakePlatform, Step } from '../test/fake-platform.ts'
import { ok, respond, startFakePlatform } from '../test/fake-platform.ts'
import { failureOf, testWorld } from '../test/test-world.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

const search = 'POST /order/202309/orders/search'
const filter = {
  query: { page_size: 2, sort_field: 'update_time', sort_order: 'ASC' },
  body: { update_time_ge: 1, update_time_lt: 2 },
}

describe('items', () => {
  it('come from all pages, with the same filter and only the token changed', async () => {
    const { shop } = testWorld(platform)
    platform.script(page(['1', '2'], 'a+/='), page([], 'b'), page(['3'], ''))
    const ids: (string | undefined)[] = []
    for await (const order of shop.items(search, 'orders', filter)) ids.push(order.id)
    expect(ids).toEqual(['1', '2', '3'])
    expect(platform.requests.map(({ query }) => query.page_token)).toEqual([undefined, 'a+/=', 'b'])
    for (const { query, body } of platform.requests) {
      expect(query).toMatchObject({ page_size: '2', sort_field: 'update_time', sort_order: 'ASC' })
      expect(body.toString()).toBe('{"update_time_ge":1,"update_time_lt":2}')
    }
  })

  it.each([
    ['an absent token', { orders: [{ id: '1' }] }],
    ['a token of null', { orders: [{ id: '1' }], next_page_token: null }],
    ['no list at all', {}],
    ['a list of null', { orders: null, next_page_token: '' }],
  ])('end with %s', async (_name, data) => {
    const { shop } = testWorld(platform)
    platform.script(ok(data))
    let count = 0
    for await (const _order of shop.items(search, 'orders', filter)) count++
    expect(count).toBe('orders' in data && data.orders ? 1 : 0)
    expect(platform.requests).toHaveLength(1)
  })
})

describe('pages', () => {
  it('are fetched only when they are asked for', async () => {
    const { shop } = testWorld(platform)
    platform.script(page(['1'], 'a'), page(['2'], 'b'))
    for await (const { orders } of shop.pages(search, filter)) if (orders?.[0]?.id === '2') break
    expect(platform.requests).toHaveLength(2)
  })

  it('begin where the caller says', async () => {
    const { shop } = testWorld(platform)
    for await (const _page of shop.pages(search, {
      ...filter,
      query: { ...filter.query, page_token: 'here' },
    }));
    expect(platform.requests.map(({ query }) => query.page_token)).toEqual(['here'])
  })

  it.each([
    ['the same token', ['a', 'a']],
    ['a ring of tokens', ['a', 'b', 'c', 'a']],
    ['the token it began with', ['start']],
  ])('do not go round for ever with %s', async (_name, tokens) => {
    const { shop } = testWorld(platform)
    platform.script(...tokens.map(token => page(['1'], token)))
    const walk = async () => {
      const input = { ...filter, query: { ...filter.query, page_token: 'start' } }
      for await (const _page of shop.pages(search, input));
    }
    expect(await failureOf(walk())).toMatchObject({ kind: 'malformed', endpoint: search })
    expect(platform.requests).toHaveLength(tokens.length)
  })

  it('survive a failing page and end with an aborted one', async () => {
    const { shop } = testWorld(platform)
    const caller = new AbortController()
    platform.script(page(['1'], 'a'), respond(502, '<html>'), page(['2'], 'b'))
    const seen: (string | undefined)[] = []
    const walk = async () => {
      for await (const order of shop.items(search, 'orders', { ...filter, signal: caller.signal })) {
        seen.push(order.id)
        if (order.id === '2') caller.abort()
      }
    }
    expect(await failureOf(walk())).toMatchObject({ kind: 'aborted' })
    expect(seen).toEqual(['1', '2'])
    expect(platform.requests).toHaveLength(3)
  })
})

function page(ids: string[], token: string): Step {
  return ok({ orders: ids.map(id => ({ id })), next_page_token: token, total_count: 3 })
}
