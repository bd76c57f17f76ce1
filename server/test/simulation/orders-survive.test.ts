import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'
import { brokenClaims } from './broken-claims.ts'
import { calm, trouble } from './mischief.ts'
import { people } from './people.ts'

const orders = 150
const deaths = 10

describe('150 orders live their lives in a world that goes wrong', () => {
  let world: ChannelWorld
  beforeAll(async () => {
    world = await channelWorld({ seed: '11', shops: ['US', 'VN'] })
    await world.connect()
    await world.settle()
  })
  afterAll(() => world.close())
  const db = () => world.channel.db()

  test('a desk that dies at its doors again and again agrees with the platform in the end', async () => {
    const everybody = people(world.market, world.random)
    const broken: string[] = []
    let died = 0
    await world.practice('PUT', '/mischief', { ...trouble, timeout_ms: 20 })
    for (let step = 0; step < 30; step++) {
      if (step < 15) await everybody.placeOrders(orders / 15)
      everybody.ship()
      if (step % 2 === 1) world.process.life.dieAfter(Math.floor(world.random() * 60))
      const seconds = step < 15 ? 900 : 8 * 3600
      await world.pass(seconds, seconds)
      if (world.process.life.dead) {
        died += 1
        world.restart()
      }
      broken.push(...(await brokenClaims(db(), world.market)))
    }
    expect(died).toBeGreaterThan(deaths)
    expect(broken).toEqual([])
    await world.practice('PUT', '/mischief', calm)
    world.restart()
    await world.pass(7200, 1200)
    expect(await deskAgainstTruth(db(), world.market.truth())).toEqual([])
    const statuses = new Set(world.market.truth().orders.map(order => order.status))
    expect([...statuses]).toEqual(expect.arrayContaining(['DELIVERED', 'CANCELLED']))
  }, 120_000)
})
