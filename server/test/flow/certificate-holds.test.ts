import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completenessCertificate } from '../../src/channels/completeness-certificate.ts'
import { type ChannelWorld, channelWorld } from '../channel-world.ts'
import { deskAgainstTruth } from '../desk-against-truth.ts'
import { brokenClaims } from '../simulation/broken-claims.ts'

describe('the certificate holds what it says', () => {
  let world: ChannelWorld
  let shopId: string
  beforeAll(async () => {
    world = await channelWorld({ shops: ['VN'] })
    shopId = (await world.connect())[0] ?? ''
    await world.settle()
  })
  afterAll(() => world.close())
  const broken = () => brokenClaims(world.channel.db(), world.market)
  const certificate = () => completenessCertificate(world.channel, shopId)

  test('while every search lags by up to a minute and no webhook comes', async () => {
    await world.practice('PUT', '/mischief', { stale_reads: 1, drop_webhooks: 1 })
    const wrong: string[] = []
    for (let step = 0; step < 40; step++) {
      await world.practice('POST', '/orders', { status: 'UNPAID' })
      await world.pass(11, 11)
      wrong.push(...(await broken()))
    }
    expect(wrong).toEqual([])
    await world.pass(180, 60)
    expect(await deskAgainstTruth(world.channel.db(), world.market.truth())).toEqual([])
    await world.practice('PUT', '/mischief', { stale_reads: 0, drop_webhooks: 0 })
  })

  test('it stands still before a delivery that waits, and goes on when that is absorbed', async () => {
    await world.pass(60)
    const before = await certificate()
    expect(before.statement).toBe('complete')
    const { pool } = world.database
    const waiting = new Date(world.clock.now().getTime() + 1_000)
    await pool.query(
      `insert into inbox (merchant_id, id, app_id, dedupe_key, kind, channel_shop_id, body_sealed, received_at, run_at, state)
       select merchant_id, 'inb_waits', 'app', 'waits', 1, channel_shop_id, '', $1, $2, 'pending' from shops`,
      [waiting, new Date(waiting.getTime() + 3_600_000)],
    )
    await world.pass(300, 60)
    const stopped = await certificate()
    expect(stopped.coveredUntil).toEqual(waiting)
    expect(stopped).toMatchObject({ statement: 'catching-up', inbox: { pending: 1, dead: 0 } })
    await pool.query(`delete from inbox where id = 'inb_waits'`)
    await world.pass(60)
    expect((await certificate()).statement).toBe('complete')
  })

  test('a delivery that nobody can absorb ends in front of a person', async () => {
    const shop = [...world.market.world.shops.values()][0]
    if (!shop) throw new Error('no shop')
    world.market.world.post.notify(shop, 'ORDER_STATUS_CHANGE', {
      order_id: '576000000000000001',
      order_status: 'UNPAID',
      update_time: world.market.world.clock.now(),
    })
    await world.pass(7200, 300)
    expect(await certificate()).toMatchObject({ statement: 'complete', inbox: { pending: 0, dead: 1 } })
    const { rows } = await world.database.pool.query(
      `select attempts, last_error from inbox where state = 'dead'`,
    )
    expect(rows).toEqual([{ attempts: 10, last_error: 'The platform does not show this order.' }])
  })

  test('the platform is away for an hour: said on the certificate, then healed', async () => {
    await world.practice('PUT', '/mischief', { error_rate: 1, drop_webhooks: 1 })
    await world.practice('POST', '/orders', { count: 3, status: 'UNPAID' })
    await world.pass(3600, 120)
    const during = await certificate()
    expect(during).toMatchObject({ statement: 'stalled' })
    expect(during.lastPollError).toMatch(/unavailable/)
    expect(during.errors[0]?.count).toBeGreaterThan(0)
    await world.practice('PUT', '/mischief', { error_rate: 0, drop_webhooks: 0 })
    await world.pass(600, 60)
    expect(await deskAgainstTruth(world.channel.db(), world.market.truth())).toEqual([])
    const after = await certificate()
    expect(after).toMatchObject({ statement: 'complete', lastPollError: null })
    expect(after.gaps[0]).toMatchObject({ cause: 'unreachable', ordersFound: 3 })
    expect(after.gaps[0]?.healedAt).not.toBeNull()
  })

  test('throttled at every second call, everything still arrives, and no call goes out in a loop', async () => {
    await world.practice('PUT', '/mischief', { throttle_rate: 0.5 })
    const calls = () =>
      Object.values(world.market.truth().calls.requests ?? {}).reduce((sum, count) => sum + count, 0)
    const before = calls()
    await world.practice('POST', '/orders', { count: 20, status: 'UNPAID' })
    await world.pass(900, 60)
    await world.practice('PUT', '/mischief', { throttle_rate: 0 })
    await world.pass(300, 60)
    expect(await deskAgainstTruth(world.channel.db(), world.market.truth())).toEqual([])
    expect(calls() - before).toBeLessThan(300)
  })
})
