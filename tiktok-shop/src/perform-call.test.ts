import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakePlatform, Step } from '../test/fake-platform.ts'
import { fails, hangUp, ok, respond, startFakePlatform } from '../test/fake-platform.ts'
import { doKeyed, doRead, doWrite, read, write } from '../test/sample-calls.ts'
import { failureOf, testWorld } from '../test/test-world.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

describe('Create Product', () => {
  const create = 'POST /product/202309/products'

  it('is repeated with an idempotency key in its body, and not without', async () => {
    const world = testWorld(platform)
    platform.script(hangUp, ok({ product_id: '1' }))
    expect(await world.shop.call(create, { body: { idempotency_key: 'k', title: 'Tee' } })).toEqual({
      product_id: '1',
    })
    platform.script(hangUp)
    expect(await failureOf(world.shop.call(create, { body: { title: 'Tee' } }))).toMatchObject({
      ambiguous: true,
    })
    expect(platform.requests).toHaveLength(3)
  })
})

describe('ambiguity', () => {
  it('of one attempt stays with the call, whatever the later ones say', async () => {
    const world = testWorld(platform)
    platform.script(hangUp, fails(11006021, 'Package already shipped'))
    const call = world.shop.call(write, { path: { package_id: '1' }, repeatable: true })
    expect(await failureOf(call)).toMatchObject({
      kind: 'refused',
      code: 11006021,
      ambiguous: true,
      attempts: 2,
    })
  })

  it('is not lost when the token cannot be had for the second attempt', async () => {
    const broken = new Error('the database is gone')
    let asked = 0
    const world = testWorld(
      platform,
      {},
      {
        accessToken: async () => {
          if (asked++ > 0) throw broken
          return 'token-1'
        },
        replaceToken: async () => 'token-2',
      },
    )
    platform.script(hangUp)
    expect(await failureOf(doKeyed(world))).toMatchObject({ ambiguous: true, cause: broken })
  })
})

describe('Retry-After', () => {
  it.each([
    ['7', 7000],
    ['0', 0],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Fri, 02 Jan 2026 03:00:00 GMT', 0],
    ['soon', 375],
  ])('%s holds the endpoint of the shop, and no other', async (header, wait) => {
    const world = testWorld(platform)
    const before = world.clock.ms
    platform.script(fails(36009002, 'Too many requests.', 429, { 'retry-after': header }), ok({}))
    await doWrite(world)
    expect(world.clock.ms - before).toBe(wait)
    platform.script(fails(36009002, 'Too many requests.', 429, { 'retry-after': '3600' }))
    expect(await failureOf(doWrite(world))).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 3_600_000,
      attempts: 1,
    })
    await doRead(world)
    expect(world.clock.ms - before).toBe(wait)
    await doWrite(world)
    expect(world.clock.ms - before).toBe(wait + 3_600_000)
  })

  it('of a 503 is kept too', async () => {
    const world = testWorld(platform)
    platform.script(respond(503, 'busy', { 'retry-after': '9' }), ok({}))
    await doRead(world)
    expect(world.pauses).toEqual([9000])
  })
})

describe('an aborted call', () => {
  it('is not sent when it was aborted before', async () => {
    const world = testWorld(platform)
    const call = world.shop.call(write, { path: { package_id: '1' }, signal: AbortSignal.abort() })
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted', ambiguous: false, attempts: 0 })
    expect(platform.requests).toHaveLength(0)
  })

  it('is ambiguous when a write was under way', async () => {
    const world = testWorld(platform)
    const caller = new AbortController()
    platform.script(() => caller.abort())
    const call = world.shop.call(write, { path: { package_id: '1' }, signal: caller.signal })
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted', ambiguous: true, attempts: 1 })
  })

  it('ends during a pause', async () => {
    const caller = new AbortController()
    const world = testWorld(platform, {
      doors: {
        sleep: async () => {
          caller.abort()
          caller.signal.throwIfAborted()
        },
      },
    })
    platform.script(respond(503, ''))
    const call = world.shop.call(read, { query: { page_size: 1 }, signal: caller.signal })
    expect(await failureOf(call)).toMatchObject({ kind: 'aborted', ambiguous: false, attempts: 1 })
  })
})

describe('our clock', () => {
  const wrong = (date: string): Step =>
    fails(36009004, 'Invalid timestamp. For more details: …', 400, { date })

  it('is corrected by the date of the answer, once, for all calls of the app', async () => {
    const world = testWorld(platform)
    platform.script(wrong(new Date(world.clock.ms + 600_000).toUTCString()), ok({}))
    await doWrite(world)
    await doRead(world)
    const ahead = platform.requests.map(request => Number(request.query.timestamp) - world.clock.ms / 1000)
    expect(ahead).toEqual([0, 600, 600])
  })

  it('is not blamed when the answer shows the same time, and not twice', async () => {
    const world = testWorld(platform)
    platform.script(wrong(new Date(world.clock.ms + 1000).toUTCString()))
    expect(await failureOf(doRead(world))).toMatchObject({ kind: 'clock', clockSkewMs: 1000, attempts: 1 })
    const hourAhead = new Date(world.clock.ms + 3_600_000).toUTCString()
    platform.script(wrong(hourAhead), wrong(hourAhead))
    expect(await failureOf(doRead(world))).toMatchObject({ kind: 'clock', attempts: 2 })
  })
})
