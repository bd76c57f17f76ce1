import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completenessCertificate } from '../../src/channels/completeness-certificate.ts'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'

describe('authorizations end and are mended', () => {
  let world: ChannelWorld
  let shopIds: string[]
  beforeAll(async () => {
    world = await channelWorld({ shops: ['US', 'TH'] })
    shopIds = await world.connect()
    await world.settle()
  })
  afterAll(() => world.close())
  const rows = async (text: string) => (await world.database.pool.query(text)).rows
  const states = async () => (await rows('select state from shops order by id')).map(row => row.state)
  const differences = () => deskAgainstTruth(world.channel.db(), world.market.truth())
  const requests = () =>
    Object.values(world.market.truth().calls.requests ?? {}).reduce((sum, count) => sum + count, 0)
  const certificate = () => completenessCertificate(world.channel, shopIds[0] ?? '')
  const channelShop = () => [...world.market.world.shops.keys()][0] ?? ''

  test('withdrawn on the platform: within a minute all shops of the seller say so and nothing is asked any more', async () => {
    await world.practice('POST', `/shops/${channelShop()}/deauthorize`)
    await world.pass(60)
    expect(await states()).toEqual(['deauthorized', 'deauthorized'])
    expect(await certificate()).toMatchObject({ statement: 'not-connected' })
    const before = requests()
    await world.pass(600, 60)
    expect(requests()).toBe(before)
  })

  test('one click mends it, and what happened meanwhile arrives', async () => {
    await world.practice('POST', '/orders', { count: 4, status: 'AWAITING_SHIPMENT' })
    await world.pass(600, 300)
    expect(await differences()).toHaveLength(4)
    await world.connect()
    await world.pass(120, 60)
    expect(await states()).toEqual(['connected', 'connected'])
    expect(await differences()).toEqual([])
    expect(await certificate()).toMatchObject({ statement: 'complete' })
  })

  test('the old notice, sent once more, changes nothing; nor does a new one that is not true', async () => {
    await world.practice('POST', '/webhooks/replay', {})
    await world.pass(60)
    expect(await states()).toEqual(['connected', 'connected'])
    const shop = world.market.world.shops.get(channelShop())
    if (!shop) throw new Error('no shop')
    world.market.world.post.notify(shop, 'SELLER_DEAUTHORIZATION', { message: 'not true' })
    await world.pass(60)
    expect(await states()).toEqual(['connected', 'connected'])
    expect(await rows(`select 1 from inbox where kind = 6 and state = 'absorbed'`)).not.toEqual([])
  })

  test('the platform warns before the consent ends, and the certificate shows when', async () => {
    const { expiration_time } = await world.practice('POST', `/shops/${channelShop()}/warn-of-expiry`)
    await world.pass(60)
    const { refreshExpiresAt } = await certificate()
    expect(refreshExpiresAt.getTime()).toBe(Number(expiration_time) * 1000)
    expect(await states()).toEqual(['connected', 'connected'])
  })

  test('when the refresh token is over, the shops are expired', async () => {
    world.market.world.tokens.refresh.clear()
    await world.practice('POST', '/tokens/expire')
    await world.pass(120, 60)
    expect(await states()).toEqual(['expired', 'expired'])
    await world.connect()
    await world.pass(60)
    expect(await states()).toEqual(['connected', 'connected'])
  })

  test('a marketplace that has forgotten every token is one consent away from working', async () => {
    world.market.world.tokens.access.clear()
    world.market.world.tokens.refresh.clear()
    await world.pass(120, 60)
    expect(new Set(await states())).not.toContain('connected')
    await world.connect()
    await world.pass(120, 60)
    expect(await differences()).toEqual([])
  })
})
