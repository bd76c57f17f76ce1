import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completenessCertificate } from '../../src/channels/completeness-certificate.ts'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'

describe('orders arrive', () => {
  let world: ChannelWorld
  let shopIds: string[]
  beforeAll(async () => {
    world = await channelWorld({ story: 'quiet-day', past: { orders: 40, days: 30 } })
  })
  afterAll(() => world.close())
  const differences = () => deskAgainstTruth(world.channel.db(), world.market.truth())
  const certificate = (shop = 0) => completenessCertificate(world.channel, shopIds[shop] ?? '')
  const rows = async (text: string) => (await world.database.pool.query(text)).rows

  test('a connected shop has its whole past, the latest orders first', async () => {
    shopIds = await world.connect()
    expect(shopIds).toHaveLength(3)
    await world.settle()
    expect(world.market.truth().orders).toHaveLength(120)
    expect(await differences()).toEqual([])
    const finished = await rows('select orders_expected, orders_read, state from backfills')
    expect(finished).toEqual(Array(3).fill({ orders_expected: 40, orders_read: 40, state: 'finished' }))
  })

  test('names, variations and pictures come along', async () => {
    const [bare] = await rows(`
      select count(*)::int as pieces, count(*) filter (where listings.picture_url is null)::int as bare
      from order_pieces p join listings using (merchant_id, channel_product_id)`)
    expect(bare.pieces).toBeGreaterThan(100)
    expect(bare.bare).toBe(0)
    expect((await rows(`select 1 from listing_skus where variation <> ''`)).length).toBeGreaterThan(50)
  })

  test('from then on every order comes by itself, and the certificate says so', async () => {
    const created = await world.practice('POST', '/orders', { count: 5, status: 'UNPAID' })
    await world.pass(3600, 300)
    expect(created.order_ids).toHaveLength(5)
    expect(await differences()).toEqual([])
    expect(world.troubles).toEqual([])
    const proof = await certificate()
    expect(proof).toMatchObject({ statement: 'complete', gaps: [], inbox: { pending: 0, dead: 0 } })
    expect(proof.lagSeconds).toBe(60)
    expect(proof.here).toBe(proof.there)
    expect(proof.lastWebhookAt).not.toBeNull()
    expect(proof.coveredFrom?.getTime()).toBeLessThan(world.clock.now().getTime() - 89 * 86_400_000)
  })

  test('a webhook alone brings an order, within the same moment', async () => {
    const { order_ids } = await world.practice('POST', '/orders', { status: 'AWAITING_SHIPMENT' })
    await world.settle()
    const here = await rows(`select channel_order_id from orders where channel_order_id = '${order_ids}'`)
    expect(here).toHaveLength(1)
  })

  test('without any webhook a poll brings it', async () => {
    await world.practice('PUT', '/mischief', { drop_webhooks: 1 })
    const { order_ids } = await world.practice('POST', '/orders', { count: 3, status: 'AWAITING_SHIPMENT' })
    const ids = order_ids as string[]
    const missing = async () => (await differences()).filter(line => ids.some(id => line.startsWith(id)))
    await world.settle()
    expect(await missing()).toHaveLength(3)
    await world.pass(60)
    expect(await missing()).toEqual([])
    await world.practice('PUT', '/mischief', { drop_webhooks: 0 })
  })

  test('an address that changes without moving the order’s time is found by re-reading', async () => {
    const [first] = (await world.practice('POST', '/orders', { status: 'AWAITING_SHIPMENT' }))
      .order_ids as string[]
    await world.pass(120, 60)
    await world.practice('PUT', '/mischief', { drop_webhooks: 1 })
    const order = world.market.world.orders.get(first ?? '')
    if (!order) throw new Error('no order')
    order.recipientUpdated = true
    await world.pass(300, 60)
    expect(await differences()).toHaveLength(1)
    await world.pass(1800, 120)
    expect(await differences()).toEqual([])
    await world.practice('PUT', '/mischief', { drop_webhooks: 0 })
  })

  test('nobody home for six hours: the gap is told, healed, and nothing is missing', async () => {
    await world.practice('POST', '/orders', { count: 10, status: 'UNPAID' })
    world.clock.advance(6 * 3_600_000)
    await world.market.advance(6 * 3600)
    expect(await differences()).not.toEqual([])
    await world.settle()
    await world.pass(120, 60)
    expect(await differences()).toEqual([])
    const { gaps, statement } = await certificate()
    expect(statement).toBe('complete')
    expect(gaps).toMatchObject([{ cause: 'offline' }])
    expect(gaps[0]?.healedAt).not.toBeNull()
  })
})
