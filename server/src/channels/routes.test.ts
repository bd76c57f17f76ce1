import { type Marketplace, startMarketplace } from '@supercargo/marketplace'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelDoors } from '../../test/channel-doors.ts'
import { testScope } from '../../test/test-database.ts'
import { testHttp } from '../../test/test-http.ts'
import { soleMerchant } from '../kernel/scope.ts'
import { registerChannelApp } from './channel-app.ts'
import { channelRoutes } from './routes.ts'
import { openChannel } from './tiktok/open-channel.ts'

type Http = Awaited<ReturnType<typeof testHttp>>

describe('shops, apps and what was not understood, by HTTP', () => {
  let market: Marketplace
  let world: Http
  let owner: Awaited<ReturnType<Http['as']>>
  let packer: Awaited<ReturnType<Http['as']>>
  let appId: string
  beforeAll(async () => {
    world = await testHttp({
      routes: [
        app =>
          channelRoutes(
            app,
            openChannel({
              database: app.database,
              merchantId: soleMerchant,
              doors: channelDoors({ now: () => world.clock.now(), wait: async () => {} }),
              publicUrl: 'http://127.0.0.1:4700',
              onTrouble: () => {},
            }),
          ),
      ],
    })
    market = await startMarketplace({
      story: 'empty',
      shops: ['US', 'TH'],
      clock: 'stepped',
      now: world.clock.now().getTime(),
    })
    owner = await world.as('owner')
    packer = await world.as('packer')
    const hosts = { api: market.url, auth: market.url, consent: market.url }
    const { app } = market.world
    appId = await world.database.transaction(testScope, tx =>
      registerChannelApp(tx, {
        appKey: app.key,
        appSecret: app.secret,
        serviceId: app.serviceId,
        hosts,
        practice: true,
      }),
    )
    app.redirectUrl = 'http://127.0.0.1:4700/connect/tiktok/callback'
  })
  afterAll(async () => {
    await world.close()
    await market.close()
  })

  const get = (url: string, headers: Record<string, string> = owner) =>
    world.app.inject({ method: 'GET', url, headers })
  const send = (
    method: 'POST' | 'PUT',
    url: string,
    payload: object = {},
    headers: Record<string, string> = owner,
  ) => world.app.inject({ method, url, headers, payload })

  /** What the seller's browser does on the consent page; answers where it is sent. */
  async function consent(decision: 'approve' | 'deny'): Promise<URL> {
    const { url } = (await send('POST', '/api/shops/connect', { appId })).json()
    const page = await fetch(`${url}&decision=${decision}`, { redirect: 'manual' })
    return new URL(page.headers.get('location') ?? '')
  }
  const callBack = async (url: URL, headers: Record<string, string> = {}) =>
    (await get(`${url.pathname}${url.search}`, headers)).headers.location

  test('a consent that is given connects every shop, and its link works once', async () => {
    const back = await consent('approve')
    expect(await callBack(back)).toBe('http://127.0.0.1:4700/shops?connected=2')
    expect(await callBack(back)).toBe('http://127.0.0.1:4700/shops?error=consent.unknown')
    const shops = (await get('/api/shops')).json()
    expect(shops).toHaveLength(2)
    expect(shops[0]).toMatchObject({
      state: 'connected',
      practice: true,
      channel: 'tiktok',
      certificate: { statement: 'catching-up', coveredUntil: null },
      backfill: { state: 'running', ordersRead: 0 },
    })
    expect((await get(`/api/shops/${shops[0].id}`)).json()).toEqual(shops[0])
  })

  test('a refusal, an old link, a foreign state and a made-up code are told in words', async () => {
    expect(await callBack(await consent('deny'))).toMatch(/error=consent.denied$/)
    const late = await consent('approve')
    world.clock.advance(31 * 60_000)
    expect(await callBack(late)).toMatch(/error=consent.unknown$/)
    expect(await callBack(new URL('http://x/connect/tiktok/callback?code=1&state=guessed'))).toMatch(
      /error=consent.unknown$/,
    )
    const { url } = (await send('POST', '/api/shops/connect', { appId })).json()
    const state = new URL(url).searchParams.get('state')
    expect(await callBack(new URL(`http://x/connect/tiktok/callback?code=none&state=${state}`))).toMatch(
      /error=consent.failed$/,
    )
  })

  test('an installation from the app store brings no state: only who may connect shops can finish it', async () => {
    const back = await consent('approve')
    back.searchParams.delete('state')
    expect(await callBack(back)).toMatch(/error=session.missing$/)
    expect(await callBack(back, packer)).toMatch(/error=session.not-allowed$/)
    expect(await callBack(back, owner)).toMatch(/connected=2$/)
  })

  test('the app is shown with the addresses for Partner Center, never with its secret', async () => {
    const answer = await get('/api/channel-apps')
    expect(answer.body).not.toContain(market.world.app.secret)
    expect(answer.json()).toMatchObject([
      {
        id: appId,
        practice: true,
        redirectUrl: 'http://127.0.0.1:4700/connect/tiktok/callback',
        webhookUrl: `http://127.0.0.1:4700/webhooks/tiktok/${appId}`,
      },
    ])
    const real = { appKey: 'k', appSecret: 's', serviceId: '7', region: 'us' }
    const { id } = (await send('PUT', '/api/channel-apps', real)).json()
    const { url } = (await send('POST', '/api/shops/connect', { appId: id })).json()
    expect(url).toMatch(/^https:\/\/services\.tiktokshops\.us\/open\/authorize\?service_id=7&state=\w{40}$/)
  })

  test('disconnecting, reading the past and checking by hand', async () => {
    const [shop] = (await get('/api/shops')).json()
    expect((await send('POST', `/api/shops/${shop.id}/check`)).statusCode).toBe(202)
    const backfill = await send('POST', `/api/shops/${shop.id}/backfill`, { days: 365 })
    expect([backfill.statusCode, backfill.json().id]).toEqual([202, expect.stringMatching(/^bkf_/)])
    expect((await send('POST', `/api/shops/${shop.id}/backfill`, { days: 0 })).statusCode).toBe(422)
    expect((await send('POST', `/api/shops/${shop.id}/disconnect`)).statusCode).toBe(200)
    expect((await send('POST', `/api/shops/${shop.id}/check`)).json().error.code).toBe('shop.not-connected')
    expect((await get(`/api/shops/${shop.id}`)).json()).toMatchObject({
      state: 'disconnected',
      certificate: { statement: 'not-connected' },
    })
    expect((await get('/api/shops/shp_none')).statusCode).toBe(404)
  })

  test('a delivery and work that were given up can be read and tried again', async () => {
    const { pool } = world.database
    await pool.query(`insert into inbox (merchant_id, id, app_id, dedupe_key, kind, subject, body_sealed, received_at,
      run_at, state, attempts, last_error)
      values ('${soleMerchant}', 'inb_1', 'a', 'd', 1, '57', '', now(), now(), 'dead', 10, 'not shown')`)
    await pool.query(`insert into work (merchant_id, id, kind, lane, payload, run_at, created_at, state, attempts, last_error)
      values ('${soleMerchant}', 'wrk_1', 'k', 'l', '{}', now(), now(), 'dead', 12, 'boom')`)
    expect((await get('/api/inbox')).json()).toMatchObject([
      { id: 'inb_1', lastError: 'not shown', subject: '57' },
    ])
    expect((await get('/api/work')).json()).toMatchObject([{ id: 'wrk_1', lastError: 'boom', attempts: 12 }])
    for (const path of ['/api/inbox/inb_1/retry', '/api/work/wrk_1/retry']) {
      expect((await send('POST', path)).statusCode).toBe(200)
      expect((await send('POST', path)).statusCode).toBe(409)
    }
    expect((await get('/api/inbox?state=pending')).json()).toMatchObject([{ id: 'inb_1', attempts: 0 }])
    expect((await get('/api/work?state=ready')).json().map((row: { id: string }) => row.id)).toContain(
      'wrk_1',
    )
  })

  test.each([
    ['GET', '/api/channel-apps'],
    ['PUT', '/api/channel-apps'],
    ['POST', '/api/shops/connect'],
    ['POST', '/api/shops/shp_1/disconnect'],
    ['POST', '/api/shops/shp_1/backfill'],
    ['GET', '/api/inbox'],
    ['POST', '/api/inbox/inb_1/retry'],
    ['GET', '/api/work'],
    ['POST', '/api/work/wrk_1/retry'],
  ] as const)('%s %s is not for a packer', async (method, url) => {
    const headers: Record<string, string> = packer
    expect((await world.app.inject({ method, url, headers })).statusCode).toBe(403)
  })
})
