import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channelDoors } from '../../../test/channel-doors.ts'
import { testKeys, testScope } from '../../../test/test-database.ts'
import { testHttp } from '../../../test/test-http.ts'
import { soleMerchant } from '../../kernel/scope.ts'
import { registerChannelApp } from '../channel-app.ts'
import type { ChannelTrouble } from './channel.ts'
import { openChannel } from './open-channel.ts'
import { webhookRoute } from './webhook-route.ts'

const appKey = 'abcdef'
const appSecret = '123'

describe('webhooks come in', () => {
  let world: Awaited<ReturnType<typeof testHttp>>
  let appId: string
  const troubles: ChannelTrouble[] = []
  beforeAll(async () => {
    world = await testHttp({
      routes: [
        app =>
          webhookRoute(
            app,
            openChannel({
              database: app.database,
              merchantId: soleMerchant,
              doors: channelDoors({ now: () => world.clock.now(), wait: async () => {} }),
              publicUrl: 'http://127.0.0.1:4700',
              onTrouble: trouble => troubles.push(trouble),
            }),
          ),
      ],
    })
    const hosts = { api: 'http://127.0.0.1:9', auth: 'http://127.0.0.1:9', consent: 'http://127.0.0.1:9' }
    appId = await world.database.transaction(testScope, tx =>
      registerChannelApp(tx, { appKey, appSecret, serviceId: null, hosts, practice: false }),
    )
  })
  afterAll(() => world.close())
  beforeEach(() => world.database.pool.query('delete from inbox'))

  const signatureOf = (body: Uint8Array, secret = appSecret, key = appKey) =>
    createHmac('sha256', secret).update(key).update(body).digest('hex')
  const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  const deliver = (body: Uint8Array, authorization: string | undefined = signatureOf(body), type?: string) =>
    world.app.inject({
      method: 'POST',
      url: `/webhooks/tiktok/${appId}`,
      headers: {
        ...(authorization === '' ? {} : { authorization }),
        'content-type': type ?? 'application/json',
      },
      payload: Buffer.from(body),
    })
  const kept = async () => (await world.database.pool.query('select * from inbox order by id')).rows

  const official =
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}'

  test('the platform’s own example is kept, sealed, and answered with an empty 200', async () => {
    const answer = await deliver(
      bytes(official),
      '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
    )
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
    const [row, ...others] = await kept()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      state: 'pending',
      kind: 1,
      channel_shop_id: '7495540735365777507',
      subject: '576653688135258178',
      dedupe_key: 'id:7380066284010030890',
    })
    expect(row.body_sealed.includes('576653688135258178')).toBe(false)
    expect(testKeys.openText(row.body_sealed)).toBe(official)
  })

  test.each([
    ['another secret', signatureOf(bytes(official), 'other')],
    ['another app', signatureOf(bytes(official), appSecret, 'other')],
    ['an altered byte', signatureOf(bytes(official.replace('UNPAID', 'ON_HOLD')))],
    ['upper case', signatureOf(bytes(official)).toUpperCase()],
    ['a scheme word', `Bearer ${signatureOf(bytes(official))}`],
    ['half of it', signatureOf(bytes(official)).slice(0, 32)],
    ['none', ''],
  ])('a signature with %s is refused and nothing is kept', async (_what, signature) => {
    expect((await deliver(bytes(official), signature)).statusCode).toBe(401)
    expect(await kept()).toEqual([])
  })

  test('forgeries are told at most once a minute, with their number', async () => {
    world.clock.advance(61_000)
    await deliver(bytes(official), 'forged')
    troubles.length = 0
    world.clock.advance(61_000)
    for (let n = 0; n < 5; n++) await deliver(bytes(official), 'forged')
    expect(troubles).toMatchObject([{ detail: { count: 1 } }])
    world.clock.advance(61_000)
    await deliver(bytes(official), 'forged')
    expect(troubles[1]).toMatchObject({ detail: { count: 5 } })
  })

  test('an app that is not registered here is unknown', async () => {
    const answer = await world.app.inject({ method: 'POST', url: '/webhooks/tiktok/app_none', payload: '{}' })
    expect(answer.statusCode).toBe(404)
  })

  test('a notification is kept once, however often and however late it comes again', async () => {
    await deliver(bytes(official))
    await world.database.pool.query(`update inbox set state = 'absorbed'`)
    world.clock.advance(400 * 86_400_000)
    expect((await deliver(bytes(official))).statusCode).toBe(200)
    expect(await kept()).toMatchObject([{ state: 'absorbed' }])
  })

  test('without a notification id the bytes decide', async () => {
    const body = { type: 3, shop_id: '1', timestamp: 1, data: { order_id: '2', update_time: 1 } }
    await deliver(bytes(body))
    await deliver(bytes(body))
    await deliver(bytes({ ...body, timestamp: 2 }))
    expect(await kept()).toHaveLength(2)
  })

  test('a product id beyond 2^53 keeps all its digits', async () => {
    await deliver(
      bytes('{"type":5,"shop_id":"1","timestamp":1,"data":{"product_id":1729592969712207013,"status":"x"}}'),
    )
    expect(await kept()).toMatchObject([{ subject: '1729592969712207013', state: 'pending' }])
  })

  test.each([
    ['a topic that we do not use', { type: 27, shop_id: '1', timestamp: 1, data: {} }, 27],
    ['a topic beyond every number', { type: 4_000_000_000, shop_id: '1', timestamp: 1, data: {} }, null],
    ['a topic of text', { type: 'ORDER', shop_id: '1', timestamp: 1, data: {} }, null],
    ['an order topic without an order', { type: 1, shop_id: '1', timestamp: 1, data: {} }, 1],
    ['an order id of the wrong form', { type: 1, timestamp: 1, data: { order_id: '../1' } }, 1],
    ['NUL in the shop', { type: 1, shop_id: 'a\0b', timestamp: 1, data: {} }, 1],
    ['no JSON', 'not json', null],
    ['a list', '[1]', null],
    ['nothing', '', null],
    ['depth', `{"data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, null],
    ['a byte-order mark', `\uFEFF${official}`, 1],
    ['__proto__', '{"__proto__":{"type":1},"constructor":1}', null],
  ])('what is signed is kept even when it is %s, and waits for nobody', async (_what, body, kind) => {
    expect((await deliver(bytes(body))).statusCode).toBe(200)
    const [row] = await kept()
    expect(row).toMatchObject({ kind, state: body === `\uFEFF${official}` ? 'pending' : 'ignored' })
  })

  test('invalid UTF-8 is kept byte by byte', async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    expect((await deliver(body)).statusCode).toBe(200)
    const [row] = await kept()
    expect(testKeys.open(row.body_sealed)).toEqual(body)
  })

  test('whatever content type it claims, the bytes are what was signed', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const body = bytes({ type: 99, timestamp: 1, data: { type } })
      expect((await deliver(body, signatureOf(body), type)).statusCode).toBe(200)
    }
    expect(await kept()).toHaveLength(3)
  })

  test('a megabyte is enough: more is refused before it is read', async () => {
    expect((await deliver(Buffer.alloc(1024 * 1024, 0x20))).statusCode).toBe(200)
    expect((await deliver(Buffer.alloc(1024 * 1024 + 1, 0x20))).statusCode).toBe(413)
    expect((await deliver(Buffer.alloc(10 * 1024 * 1024, 0x20))).statusCode).toBe(413)
    expect(await kept()).toHaveLength(1)
  })

  test('anything at all ends in a clear answer, and memory stays flat', async () => {
    const envelope = fc.record({
      type: fc.oneof(fc.integer(), fc.constantFrom(1, 3, 4, 5, 6, 7, 11, 12, 15, 16), fc.jsonValue()),
      tts_notification_id: fc.oneof(fc.string(), fc.bigInt().map(String), fc.jsonValue()),
      shop_id: fc.oneof(fc.string(), fc.integer()),
      timestamp: fc.oneof(fc.integer(), fc.double(), fc.string()),
      data: fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('order_id', 'package_list', 'product_id'), fc.jsonValue()),
      ),
    })
    const body = fc.oneof(
      envelope.map(value => bytes(value)),
      envelope.map(value => bytes(value).subarray(0, bytes(value).length / 2)),
      fc.uint8Array({ maxLength: 500 }).map(value => Buffer.from(value)),
      fc.jsonValue().map(value => bytes(JSON.stringify(value) ?? '')),
    )
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    await fc.assert(
      fc.asyncProperty(body, fc.boolean(), async (sent, honest) => {
        const answer = await deliver(sent, honest ? signatureOf(sent) : 'f'.repeat(64))
        expect(answer.statusCode).toBe(honest ? 200 : 401)
      }),
      { numRuns: 400 },
    )
    globalThis.gc?.()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024)
  })
})
