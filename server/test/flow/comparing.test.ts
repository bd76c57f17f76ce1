import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { completenessCertificate } from '../../src/channels/completeness-certificate.ts'
import { reconcile } from '../../src/channels/tiktok/reconcile.ts'
import { withShop } from '../../src/channels/tiktok/with-shop.ts'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'

describe('the desk is compared with the platform', () => {
  let world: ChannelWorld
  let shopId: string
  beforeAll(async () => {
    world = await channelWorld({ shops: ['TH'], story: 'quiet-day', past: { orders: 260, days: 40 } })
    shopId = (await world.connect())[0] ?? ''
    await world.settle()
    await world.pass(300, 100)
  })
  afterAll(() => world.close())
  beforeEach(() => world.database.pool.query('delete from sync_gaps'))

  const query = async (text: string) => (await world.database.pool.query(text)).rows
  const compare = () =>
    withShop(world.channel, shopId, shop => reconcile(world.channel, shop, new AbortController().signal))
  const differences = () => deskAgainstTruth(world.channel.db(), world.market.truth())
  const certificate = () => completenessCertificate(world.channel, shopId)

  test('where both count the same, nothing is read', async () => {
    const searches = () => world.market.truth().calls.requests?.['POST /order/202309/orders/search'] ?? 0
    const before = searches()
    await compare()
    expect(searches() - before).toBe(9)
    expect(await certificate()).toMatchObject({ gaps: [] })
  })

  test('orders that were lost here are found, read again, and told as a gap', async () => {
    await query(
      `delete from orders where id in (select id from orders where stage <> 'unpaid' order by channel_order_id limit 4)`,
    )
    expect(await differences()).toHaveLength(4)
    await compare()
    expect(await differences()).toEqual([])
    const { gaps, here, there } = await certificate()
    expect(gaps.reduce((sum, gap) => sum + gap.ordersFound, 0)).toBe(4)
    expect(gaps.every(gap => gap.cause === 'missed' && gap.healedAt !== null)).toBe(true)
    expect(here).toBe(there)
  })

  test('an order that stayed behind in an old status is found by counting statuses', async () => {
    await query(
      `update orders set channel_status = 'AWAITING_SHIPMENT', stage = 'to_ship', channel_version = channel_version - 86400000,
         content_hash = 'old' where id = (select id from orders where channel_status = 'COMPLETED' order by id limit 1)`,
    )
    expect(await differences()).not.toEqual([])
    await compare()
    expect(await differences()).toEqual([])
    expect((await certificate()).gaps).toMatchObject([{ cause: 'missed', ordersFound: 1 }])
  })
})
