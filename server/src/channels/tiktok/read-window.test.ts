import { describe, expect, test } from 'vitest'
import { seeded } from '../../../test/seeded.ts'
import { type OrderSearch, readWindow } from './read-window.ts'

type Item = { id: string; update_time: number }

const now = 100_000

/** A platform whose lists are counted off by position, so that whatever moves tears the pages after it. */
function platform(orders: Item[], between: () => void = () => {}) {
  let calls = 0
  const call = async (_operation: string, input: Record<string, Record<string, number>>) => {
    calls += 1
    if (calls > 1) between()
    const { body = {}, query = {} } = input
    const from = Number(query.page_token ?? 0)
    const matching = orders
      .filter(({ update_time: at }) => at >= (body.update_time_ge ?? 0) && at < (body.update_time_lt ?? 0))
      .sort((a, b) => a.update_time - b.update_time || a.id.localeCompare(b.id))
    const next = from + 100 < matching.length ? { next_page_token: String(from + 100) } : {}
    return { orders: matching.slice(from, from + 100), total_count: matching.length, ...next }
  }
  return { search: { call } as unknown as OrderSearch, calls: () => calls }
}

async function read(search: OrderSearch, window = { from: 0, until: now - 600 }) {
  const seen = new Set<string>()
  const count = await readWindow(
    {
      search,
      field: 'update_time',
      now: () => new Date(now * 1000),
      onPage: async orders => {
        for (const order of orders as Item[]) seen.add(order.id)
      },
      signal: new AbortController().signal,
    },
    window,
  )
  return { seen, count }
}

const orderAt = (update_time: number, n: number): Item => ({ id: `o${n}`, update_time })

describe('reading a window', () => {
  test('page after page, each order once', async () => {
    const orders = Array.from({ length: 450 }, (_, n) => orderAt(n, n))
    const { search, calls } = platform(orders)
    const { seen, count } = await read(search)
    expect([seen.size, count, calls()]).toEqual([450, 450, 5])
  })

  test('an order that leaves while pages are turned makes nobody slip through', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed)
      const orders = Array.from({ length: 600 }, (_, n) => orderAt(Math.floor(random() * 50_000), n))
      const moved = new Set<string>()
      const { search } = platform(orders, () => {
        if (moved.size > 60) return
        const order = orders[Math.floor(random() * orders.length)]
        if (order) {
          order.update_time = now
          moved.add(order.id)
        }
      })
      const { seen } = await read(search)
      const still = orders.filter(order => !moved.has(order.id))
      expect(still.filter(order => !seen.has(order.id))).toEqual([])
    }
  })

  test('naive paging would have lost one: the test can fail', async () => {
    const orders = Array.from({ length: 300 }, (_, n) => orderAt(n, n))
    let moved = false
    const { search } = platform(orders, () => {
      if (moved) return
      moved = true
      Object.assign(orders[0] ?? {}, { update_time: now })
    })
    const first = await search.call('POST /order/202309/orders/search', {
      query: { page_size: 100 },
      body: { update_time_ge: 0, update_time_lt: now },
    })
    const second = await search.call('POST /order/202309/orders/search', {
      query: { page_size: 100, page_token: first.next_page_token },
      body: { update_time_ge: 0, update_time_lt: now },
    })
    const seen = [...(first.orders ?? []), ...(second.orders ?? [])].map(order => order.id)
    expect(seen).not.toContain('o100')
  })

  test('the last minute is read apart from what has settled', async () => {
    const orders = Array.from({ length: 300 }, (_, n) => orderAt(now - 300 + n, n))
    const { search } = platform(orders)
    const { seen } = await read(search, { from: now - 300, until: now })
    expect(seen.size).toBe(300)
  })

  test('more than a page within one second is read until it holds still, or not at all', async () => {
    const crowd = Array.from({ length: 250 }, (_, n) => orderAt(500, n))
    const { search } = platform(crowd)
    expect((await read(search)).seen.size).toBe(250)
    const restless = Array.from({ length: 900 }, (_, n) => orderAt(500, n))
    let next = 0
    const never = platform(restless, () => {
      Object.assign(restless[next++] ?? {}, { update_time: now })
    })
    await expect(read(never.search)).rejects.toThrow('kept moving')
  })

  test('an empty window and one that ends before it begins', async () => {
    const { search, calls } = platform([])
    expect((await read(search)).count).toBe(0)
    expect((await read(search, { from: 5, until: 5 })).count).toBe(0)
    expect(calls()).toBe(1)
  })

  test('a list that repeats its token ends in an error, not in a loop', async () => {
    const search = {
      call: async () => ({ orders: [{ id: '1' }], total_count: 500, next_page_token: 'same' }),
    } as unknown as OrderSearch
    await expect(read(search)).rejects.toThrow('repeats a page token')
  })
})
