import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { FakePlatform } from '../test/fake-platform.ts'
import { fails, ok, respond, startFakePlatform } from '../test/fake-platform.ts'
import { appKey, appSecret, cipher, failureOf, testWorld } from '../test/test-world.ts'
import { signRequest } from './sign-request.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

describe('a call', () => {
  it('carries app_key, timestamp, cipher, token, content type and a signature over the bytes that arrive', async () => {
    const { shop, clock } = testWorld(platform)
    platform.script(ok({ orders: [{ id: '576461413038785752' }], next_page_token: '' }))
    const query = { page_size: 50, page_token: '6Asp+/Q== &é' }
    const data = await shop.call('POST /order/202309/orders/search', {
      query,
      body: { update_time_ge: 1_699_990_000, order_status: 'ไทย "' },
    })
    expect(data.orders?.[0]?.id).toBe('576461413038785752')
    const [request] = platform.requests
    expect(request).toMatchObject({
      method: 'POST',
      path: '/order/202309/orders/search',
      headers: { 'x-tts-access-token': 'token-1', 'content-type': 'application/json' },
      query: {
        app_key: appKey,
        shop_cipher: cipher,
        timestamp: String(clock.ms / 1000),
        page_size: '50',
        page_token: query.page_token,
      },
    })
    expect(request!.body.toString()).toBe('{"update_time_ge":1699990000,"order_status":"ไทย \\""}')
    expectGoodSignature()
  })

  it('joins lists by commas, fills the path and leaves out what is undefined or empty', async () => {
    const { shop } = testWorld(platform)
    await shop.call('GET /order/202507/orders', {
      query: { ids: ['576461413038785752', '576461413038785753'] },
    })
    await shop.call('GET /fulfillment/202309/packages/{package_id}', { path: { package_id: '1152 / 9' } })
    await shop.callUnlisted('GET /order/202309/x', {
      query: { a: undefined, b: '', c: [], d: false, e: 10n ** 20n },
    })
    expect(platform.requests.map(request => [request.path, request.query])).toMatchObject([
      ['/order/202507/orders', { ids: '576461413038785752,576461413038785753' }],
      ['/fulfillment/202309/packages/1152%20%2F%209', {}],
      ['/order/202309/x', { d: 'false', e: '100000000000000000000' }],
    ])
    expect(platform.requests[2]?.query).not.toHaveProperty('a')
    expect(platform.requests[2]?.query).not.toHaveProperty('b')
    expect(platform.requests[2]?.query).not.toHaveProperty('c')
  })

  it('signs the empty object that it sends, and nothing where it sends nothing', async () => {
    const { shop } = testWorld(platform)
    await shop.call('POST /order/202309/orders/search', { query: { page_size: 1 }, body: {} })
    expect(platform.requests.at(-1)?.body.toString()).toBe('{}')
    expectGoodSignature()
    await shop.call('POST /return_refund/202309/cancellations/{cancel_id}/approve', {
      path: { cancel_id: '1' },
    })
    expect(platform.requests.at(-1)?.body.length).toBe(0)
    expectGoodSignature()
  })

  it('sends the body of a DELETE', async () => {
    const { shop } = testWorld(platform)
    await shop.call('DELETE /event/202309/webhooks', { body: { event_type: 'PACKAGE_UPDATE' } })
    expect(platform.requests[0]).toMatchObject({ method: 'DELETE' })
    expect(platform.requests[0]?.body.toString()).toBe('{"event_type":"PACKAGE_UPDATE"}')
    expectGoodSignature()
  })

  it('sends a form with its own content type and does not sign it', async () => {
    const { seller } = testWorld(platform)
    const body = new FormData()
    body.set('data', new Blob(['picture']), 'a.png')
    await seller.call('POST /product/202309/images/upload', { body })
    expect(platform.requests[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(platform.requests[0]?.query).not.toHaveProperty('shop_cipher')
    expectGoodSignature({ form: true })
  })

  it('loses no digit: big numbers and numeric ids become strings, a bigint is sent whole', async () => {
    const { shop, seller } = testWorld(platform)
    platform.script(
      respond(
        200,
        '{"code":0,"data":{"product_id":1729500000000000123,"category_id":7,"n":9007199254740993,"ids":[1,2]}}',
      ),
    )
    expect(await shop.callUnlisted('GET /product/202309/x')).toEqual({
      product_id: '1729500000000000123',
      category_id: '7',
      n: '9007199254740993',
      ids: ['1', '2'],
    })
    await seller.call('POST /fulfillment/202408/last_mile_bundles', {
      body: { logistics_group_id: 7_350_000_000_000_000_001n },
    })
    expect(platform.requests[1]?.body.toString()).toBe('{"logistics_group_id":7350000000000000001}')
  })

  it('sends the cipher only where the platform takes it', async () => {
    const { shop, seller } = testWorld(platform)
    await shop.call('GET /authorization/202309/shops')
    await seller.call('GET /authorization/202309/shops')
    expect(platform.requests.map(request => request.query.shop_cipher)).toEqual([undefined, undefined])
    await expect(seller.callUnlisted('GET /order/202507/orders')).rejects.toMatchObject({
      kind: 'invalid',
      attempts: 0,
    })
    expect(platform.requests).toHaveLength(2)
  })

  it.each([
    ['GET /fulfillment/202309/packages/{package_id}', {}],
    ['GET /fulfillment/202309/packages/{package_id}', { path: { package_id: '..' } }],
    ['GET /fulfillment/202309/packages/{package_id}', { path: { package_id: '' } }],
    ['GET /order/202507/orders', { body: {} }],
    ['get /order/202507/orders', {}],
    ['GET order', {}],
    ['GET /order/202507/orders?ids=1', {}],
  ])('refuses %s with %j before sending', async (operation, input) => {
    const { shop } = testWorld(platform)
    expect(await failureOf(shop.callUnlisted(operation, input))).toMatchObject({
      kind: 'invalid',
      ambiguous: false,
      attempts: 0,
    })
    expect(platform.requests).toHaveLength(0)
  })

  it('reports each attempt without secrets', async () => {
    const { shop, attempts } = testWorld(platform)
    await shop.call('GET /logistics/202309/warehouses')
    expect(attempts).toEqual([
      {
        operation: 'GET /logistics/202309/warehouses',
        shop: cipher,
        attempt: 1,
        ms: 0,
        httpStatus: 200,
        requestId: 'OK0',
        failure: undefined,
        code: undefined,
      },
    ])
  })

  it('asks beforeSend, whose error ends the call as it is', async () => {
    const bug = new Error('a transaction is open')
    const { shop } = testWorld(platform, {
      beforeSend: () => {
        throw bug
      },
    })
    expect(await failureOf(shop.call('GET /logistics/202309/warehouses'))).toBe(bug)
    expect(platform.requests).toHaveLength(0)
  })

  it('keeps connections for the next calls, also after a refusal', async () => {
    const fresh = await startFakePlatform()
    const { shop } = testWorld(fresh)
    fresh.script(ok({}), fails(11001002, 'no', 400), ok({ warehouses: [] }))
    for (let call = 0; call < 10; call++) {
      await shop.call('GET /logistics/202309/warehouses').catch(() => undefined)
    }
    expect(new Set(fresh.requests.map(request => request.connection)).size).toBeLessThanOrEqual(2)
    await fresh.close()
  })

  it('does not follow a redirect, which would take the token elsewhere', async () => {
    const { shop } = testWorld(platform)
    platform.script(respond(302, '', { location: `${platform.url}/elsewhere` }))
    platform.script(...Array.from({ length: 9 }, () => respond(302, '', { location: '/elsewhere' })))
    expect(await failureOf(shop.call('GET /logistics/202309/warehouses'))).toMatchObject({
      kind: 'malformed',
      httpStatus: 302,
    })
    expect(platform.requests.every(request => request.path === '/logistics/202309/warehouses')).toBe(true)
  })

  it('has the types of the platform', () => {
    const { shop, seller } = testWorld(platform)
    const search = () => shop.call('POST /order/202309/orders/search', { query: { page_size: 1 } })
    type Order = NonNullable<Awaited<ReturnType<typeof search>>['orders']>[number]
    expectTypeOf<Order['id']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Order['create_time']>().toEqualTypeOf<number | undefined>()
    expectTypeOf(
      shop.items('POST /order/202309/orders/search', 'orders', { query: { page_size: 1 } }),
    ).toEqualTypeOf<AsyncGenerator<Order, void, undefined>>()
    // @ts-expect-error page_size is required
    void (() => shop.call('POST /order/202309/orders/search', { query: {} }))
    // @ts-expect-error the id of the path is required
    void (() => shop.call('GET /fulfillment/202309/packages/{package_id}'))
    // @ts-expect-error no such operation
    void (() => shop.call('GET /order/202309/nothing'))
    // @ts-expect-error this one needs a shop
    void (() => seller.call('POST /order/202309/orders/search', { query: { page_size: 1 } }))
    // @ts-expect-error not a list of pages
    void (() => shop.pages('GET /order/202507/orders', { query: { ids: ['1'] } }))
    // @ts-expect-error a page of orders has no such list
    void (() => shop.items('POST /order/202309/orders/search', 'packages', { query: { page_size: 1 } }))
    // @ts-expect-error unknown members are mistakes
    void (() => shop.call('DELETE /event/202309/webhooks', { body: { event_typ: 'X' } }))
  })
})

function expectGoodSignature({ form = false } = {}): void {
  const { path, query, body } = platform.requests.at(-1)!
  const signed = form || body.length === 0 ? undefined : body
  expect(query.sign).toBe(signRequest({ appSecret, path, query, body: signed }))
}
