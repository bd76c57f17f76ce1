import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ChannelWorld, channelWorld } from '../../../test/channel-world.ts'
import { reachShop } from './reach-shop.ts'

describe('tokens', () => {
  let world: ChannelWorld
  let shopIds: string[]
  beforeAll(async () => {
    world = await channelWorld({ shops: ['US', 'TH'] })
    shopIds = await world.connect()
  })
  afterAll(() => world.close())
  beforeEach(() => world.market.world.tokens.refreshes.clear())

  const refreshes = () => [...world.market.world.tokens.refreshes.values()].reduce((sum, n) => sum + n, 0)
  const search = async (of: ChannelWorld['process'], shop: number) => {
    const { api } = await reachShop(of.channel, shopIds[shop] ?? '')
    return api.call('POST /order/202309/orders/search', { query: { page_size: 1 } })
  }
  /** Every shop of the seller asked at once by three processes. */
  const everybodyAsks = () => {
    const processes = [world.process, world.startProcess(), world.startProcess()]
    return Promise.all(processes.flatMap(process => [search(process, 0), search(process, 1)]))
  }

  test('one that was refused as expired is refreshed once, however many processes and shops found out', async () => {
    await world.practice('POST', '/tokens/expire')
    expect(await everybodyAsks()).toHaveLength(6)
    expect(refreshes()).toBe(1)
  })

  test('one that will expire soon is refreshed ahead of it, once', async () => {
    world.clock.advance(6.5 * 86_400_000)
    await world.market.advance(6.5 * 86_400)
    expect(await everybodyAsks()).toHaveLength(6)
    expect(refreshes()).toBe(1)
    expect(await everybodyAsks()).toHaveLength(6)
    expect(refreshes()).toBe(1)
  })

  test('they lie sealed in the database', async () => {
    const { rows } = await world.database.pool.query('select * from authorizations')
    const text = JSON.stringify(rows.map(row => row.access_token_sealed.toString('latin1')))
    expect(text).not.toMatch(/TTP_|ROW_/)
    expect(
      world.database
        .reader({ merchantId: 'x', actor: 'system:x' })
        .keys.openText(rows[0].access_token_sealed),
    ).toMatch(/^(TTP|ROW)_/)
  })

  test('a process that dies while it refreshes holds up the others only until its lease ends', async () => {
    await world.practice('POST', '/tokens/expire')
    const dying = world.startProcess()
    // Dies after it took the lease and before the refresh is called.
    dying.life.dieAfter(5)
    await expect(search(dying, 0)).rejects.toThrow()
    world.clock.advance(91_000)
    await world.market.advance(91)
    await search(world.process, 0)
    expect(refreshes()).toBeLessThanOrEqual(2)
    const { rows } = await world.database.pool.query('select refreshing_until from authorizations')
    expect(rows).toEqual([{ refreshing_until: null }])
  })
})
