import { expect, test } from 'vitest'
import { startMarketplace } from '../start-marketplace.ts'
import { storyNames } from './stories.ts'

const NOW = Date.UTC(2026, 10, 20, 3)

/** A short life of a story; what the platform knows at its end. */
async function live(story: string, { seed = '7', seconds = 43_200, past = { orders: 40, days: 15 } } = {}) {
  const market = await startMarketplace({ story, seed, clock: 'stepped', now: NOW, past })
  await market.advance(seconds)
  const truth = market.truth()
  await market.close()
  return truth
}

test('the same seed and the same steps give the same history, another seed another', async () => {
  const [one, two, three] = [
    await live('returns-week'),
    await live('returns-week'),
    await live('returns-week', { seed: '8' }),
  ]
  expect(two).toEqual(one)
  expect(three.orders).not.toEqual(one.orders)
})

test('the stepping itself changes nothing: one long step or many short ones', async () => {
  const market = await startMarketplace({
    story: 'quiet-day',
    seed: '7',
    clock: 'stepped',
    now: NOW,
    past: { orders: 10, days: 5 },
  })
  for (let hour = 0; hour < 24; hour++) await market.advance(3600)
  const many = market.truth()
  await market.close()
  expect(many).toEqual(await live('quiet-day', { seconds: 86_400, past: { orders: 10, days: 5 } }))
})

test('the demo opens with a past: all states in all shops, and something to do today', async () => {
  const market = await startMarketplace({ clock: 'stepped', seed: '1', now: NOW })
  const { orders } = market.truth()
  for (const shop of market.world.shops.values()) {
    const mine = orders.filter(order => order.shop_id === shop.id)
    expect(mine.length).toBeGreaterThan(590)
    const count = (status: string) => mine.filter(order => order.status === status).length
    expect(count('AWAITING_SHIPMENT'), shop.region).toBeGreaterThan(15)
    for (const status of ['AWAITING_COLLECTION', 'IN_TRANSIT', 'DELIVERED', 'COMPLETED', 'CANCELLED']) {
      expect(count(status), `${shop.region} ${status}`).toBeGreaterThan(0)
    }
    expect(mine.every(order => order.update_time <= market.world.clock.now() + 5)).toBe(true)
    expect(
      [...shop.returns.all()].some(claim => claim.nextAction !== undefined),
      shop.region,
    ).toBe(true)
  }
  expect(market.world.post.log()).toEqual([])
  await market.close()
}, 20_000)

test('stock adds up: what is committed is exactly what waits in orders', async () => {
  const market = await startMarketplace({
    story: 'returns-week',
    seed: '3',
    clock: 'stepped',
    now: NOW,
    past: { orders: 80, days: 20 },
  })
  await market.advance(86_400)
  for (const shop of market.world.shops.values()) {
    const waiting = new Map<string, number>()
    for (const order of shop.orders.all()) {
      for (const line of order.lines) {
        if (line.status !== 'UNPAID' && line.status !== 'AWAITING_SHIPMENT') continue
        waiting.set(line.sku.id, (waiting.get(line.sku.id) ?? 0) + 1)
      }
    }
    for (const sku of shop.skus.values()) {
      const [stock] = [...sku.stock.values()]
      expect([stock?.committed, (stock?.available ?? -1) >= 0], sku.sellerSku).toEqual([
        waiting.get(sku.id) ?? 0,
        true,
      ])
    }
  }
  await market.close()
})

test('a live stream brings ten thousand orders in ten minutes on few products', async () => {
  const market = await startMarketplace({
    story: 'live-stream',
    clock: 'stepped',
    now: NOW,
    past: { orders: 0, days: 0 },
  })
  await market.advance(600)
  const { orders } = market.truth()
  expect(orders.length).toBeGreaterThan(9_900)
  const sold = new Set(orders.flatMap(order => order.line_items.map(line => line.sku_id)))
  const all = [...market.world.shops.values()].reduce((sum, shop) => sum + shop.skus.size, 0)
  expect(sold.size).toBeLessThan(all / 3)
  await market.close()
}, 60_000)

test('slow carriers deliver late, and lose some', async () => {
  const times = async (story: string) => {
    const market = await startMarketplace({
      story,
      clock: 'stepped',
      now: NOW,
      past: { orders: 60, days: 40 },
    })
    const orders = [...market.world.orders.values()]
    await market.close()
    const days = orders.flatMap(({ happened: { rts, delivered } }) =>
      rts && delivered ? [(delivered - rts) / 86_400] : [],
    )
    return {
      mean: days.reduce((sum, each) => sum + each, 0) / days.length,
      lost: orders.filter(order => order.cancelReason === 'package_lost').length,
    }
  }
  const [usual, slow] = [await times('quiet-day'), await times('slow-carrier')]
  expect(slow.mean).toBeGreaterThan(usual.mean * 1.8)
  expect(slow.lost).toBeGreaterThan(usual.lost)
})

test('another story can begin while one is playing', async () => {
  const market = await startMarketplace({ story: 'empty', clock: 'stepped', now: NOW })
  const tell = (name: string) => fetch(`${market.url}/practice/stories/${name}`, { method: 'POST' })
  expect((await tell('unheard-of')).status).toBe(404)
  expect((await tell('quiet-day')).status).toBe(200)
  await market.advance(3600)
  expect(market.truth().orders.length).toBeGreaterThan(60)
  await tell('empty')
  const before = market.truth().orders.length
  await market.advance(3600)
  expect(market.truth().orders.length).toBe(before)
  await market.close()
  expect(storyNames()).toEqual(['quiet-day', 'live-stream', 'slow-carrier', 'returns-week', 'empty'])
})
