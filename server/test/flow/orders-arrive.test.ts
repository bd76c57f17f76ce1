import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'

describe('orders arrive', () => {
  let world: ChannelWorld
  beforeAll(async () => {
    world = await channelWorld({ story: 'quiet-day', past: { orders: 60, days: 30 } })
  })
  afterAll(() => world.close())
  const differences = () => deskAgainstTruth(world.channel.db(), world.market.truth())

  test('a connected shop has its past, and from then on every order by itself', async () => {
    await world.connect()
    await world.settle()
    expect(world.troubles.filter(trouble => !/listings/.test(trouble.what))).toEqual([])
    expect(world.market.truth().orders.length).toBeGreaterThan(100)
    expect(await differences()).toEqual([])
    await world.pass(3600)
    expect(world.troubles.filter(trouble => !/listings/.test(trouble.what))).toEqual([])
    expect(await differences()).toEqual([])
  })
})
