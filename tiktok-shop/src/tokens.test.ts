import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakePlatform } from '../test/fake-platform.ts'
import { fails, hangUp, ok, respond, startFakePlatform } from '../test/fake-platform.ts'
import { appKey, appSecret, failureOf, testWorld } from '../test/test-world.ts'
import { readAuthorizationCallback } from './read-authorization-callback.ts'
import type { SellerTokens } from './seller-tokens.ts'
import type { TokenStore } from './stored-tokens.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

const day = 86_400
const week = 7 * day
const warehouses = 'GET /logistics/202309/warehouses'
const expired = fails(105002, 'Expired credentials.', 401)

describe('the consent page', () => {
  it('is addressed by service id and state', () => {
    const { app } = testWorld({ url: 'http://127.0.0.1:4701' })
    expect(app.authorizationUrl({ serviceId: '75', state: 'a b&c' })).toBe(
      'http://127.0.0.1:4701/open/authorize?service_id=75&state=a%20b%26c',
    )
  })

  it.each([
    ['code=TTP_abc&state=s1', { granted: true, code: 'TTP_abc', state: 's1' }],
    ['code=TTP_abc', { granted: true, code: 'TTP_abc', state: undefined }],
    ['code=null&error=auth_denied&state=s1', { granted: false, error: 'auth_denied', state: 's1' }],
    ['', { granted: false, error: 'no code', state: undefined }],
  ])('sends the browser back with %s', (query, callback) => {
    expect(readAuthorizationCallback(new URLSearchParams(query))).toEqual(callback)
  })
})

describe('the token host', () => {
  it('turns a code into tokens, unsigned', async () => {
    const { app, clock } = testWorld(platform)
    const expiry = seconds(clock) + week
    platform.script(ok(grant('a1', expiry)))
    expect(await app.exchangeCode('the code')).toEqual(tokens('a1', expiry, seconds(clock)))
    expect(platform.requests).toMatchObject([{ method: 'GET', path: '/api/v2/token/get' }])
    expect(platform.requests[0]?.query).toEqual({
      app_key: appKey,
      app_secret: appSecret,
      auth_code: 'the code',
      grant_type: 'authorized_code',
    })
  })

  it('refreshes', async () => {
    const { app, clock } = testWorld(platform)
    platform.script(ok(grant('a2', seconds(clock) + week)))
    expect((await app.refreshTokens('r1')).accessToken).toBe('a2')
    expect(platform.requests[0]).toMatchObject({
      path: '/api/v2/token/refresh',
      query: { refresh_token: 'r1', grant_type: 'refresh_token' },
    })
  })

  it('refuses a bad code under HTTP 200', async () => {
    const { app } = testWorld(platform)
    platform.script(fails(36004004, 'auth code expired'))
    const failure = await failureOf(app.exchangeCode('old'))
    expect(failure).toMatchObject({ kind: 'credentials', code: 36004004, ambiguous: false, attempts: 1 })
  })

  it('is asked again when the answer was lost, and the refusal of a code used up is then ambiguous', async () => {
    const { app } = testWorld(platform)
    platform.script(hangUp, fails(36004004, 'auth code used'))
    expect(await failureOf(app.exchangeCode('once'))).toMatchObject({
      kind: 'credentials',
      ambiguous: true,
      attempts: 2,
    })
  })

  it.each([
    ['without a token', { ...grant('a', 2_000_000_000), access_token: '' }],
    ['without an expiry', { ...grant('a', 2_000_000_000), access_token_expire_in: undefined }],
    ['with an expiry of 0', { ...grant('a', 0) }],
    ['with nothing', {}],
  ])('is not believed %s', async (_name, data) => {
    const { app } = testWorld(platform)
    platform.script(...Array.from({ length: 9 }, () => ok(data)))
    expect(await failureOf(app.refreshTokens('r1'))).toMatchObject({ kind: 'malformed' })
  })

  it('never shows the secret or a token in an error', async () => {
    const { app } = testWorld(platform)
    platform.script(...Array.from({ length: 9 }, () => respond(502, 'bad')))
    const failure = await failureOf(app.refreshTokens('refresh-me'))
    expect(failure).toMatchObject({ kind: 'unavailable' })
    expect(`${JSON.stringify(failure)}${String(failure)}`).not.toMatch(/refresh-me|secret-1/)
  })
})

describe('stored tokens', () => {
  it('are read once and used until a fifth of their life is left', async () => {
    const { shop, clock, store } = await sellerWorld({ life: day })
    await shop.call(warehouses)
    clock.ms += 0.79 * day * 1000
    await shop.call(warehouses)
    expect(used()).toEqual(['a1', 'a1'])
    expect(store.reads).toBe(1)
    clock.ms += 0.02 * day * 1000
    platform.script(ok(grant('a2', seconds(clock) + day)))
    await shop.call(warehouses)
    expect(used()).toEqual(['a1', 'a1', 'token host', 'a2'])
    expect(store.kept).toMatchObject({ accessToken: 'a2', refreshToken: 'r-a2' })
  })

  it('of a week are renewed one day ahead', async () => {
    const { shop, clock } = await sellerWorld({ life: week })
    clock.ms += (week - day - 10) * 1000
    await shop.call(warehouses)
    clock.ms += 11_000
    platform.script(ok(grant('a2', seconds(clock) + week)))
    await shop.call(warehouses)
    expect(used()).toEqual(['a1', 'token host', 'a2'])
  })

  it('serve on while the token host is down, which is asked once a minute at most', async () => {
    const { shop, clock } = await sellerWorld({ life: day }, { maxAttempts: 1 })
    clock.ms += 0.9 * day * 1000
    platform.script(respond(503, 'down'))
    await shop.call(warehouses)
    await shop.call(warehouses)
    expect(used()).toEqual(['token host', 'a1', 'a1'])
    clock.ms += 61_000
    platform.script(respond(503, 'down'))
    await shop.call(warehouses)
    expect(used()).toEqual(['token host', 'a1', 'a1', 'token host', 'a1'])
  })

  it('that have expired end the call with the reason, once', async () => {
    const { shop, clock } = await sellerWorld({ life: day })
    clock.ms += 2 * day * 1000
    platform.script(fails(36004001, 'refresh token expired'))
    const failure = await failureOf(shop.call(warehouses))
    expect(failure).toMatchObject({
      kind: 'credentials',
      code: 36004001,
      endpoint: 'GET /api/v2/token/refresh',
    })
    expect(used()).toEqual(['token host'])
  })

  it('that cannot be refreshed are not asked for again and again', async () => {
    const { shop, clock } = await sellerWorld({ life: day })
    clock.ms += 2 * day * 1000
    platform.otherwise(respond(503, 'down'))
    const failure = await failureOf(shop.call(warehouses))
    expect(failure).toMatchObject({ kind: 'unavailable', endpoint: 'GET /api/v2/token/refresh' })
    expect(platform.requests).toHaveLength(5)
  })

  it('are renewed once for those who ask together', async () => {
    const { source, store, clock } = await sellerWorld({ life: week })
    platform.script(ok(grant('a2', seconds(clock) + week)))
    const asked = [source.replaceToken('a1'), source.replaceToken('a1'), source.replaceToken('a1')]
    expect(await Promise.all(asked)).toEqual(['a2', 'a2', 'a2'])
    expect(store.renewals).toBe(1)
  })

  it('are renewed again when a renewal under way brought the very token that was rejected', async () => {
    const { source, store, clock } = await sellerWorld({ life: day })
    await source.accessToken()
    clock.ms += 0.9 * day * 1000
    store.kept = tokens('elsewhere', seconds(clock) + day, seconds(clock))
    platform.script(ok(grant('a2', seconds(clock) + week)))
    const [ahead, replaced] = await Promise.all([source.accessToken(), source.replaceToken('elsewhere')])
    expect([ahead, replaced]).toEqual(['elsewhere', 'a2'])
  })

  it('called expired by the platform are refreshed once and the call is sent again once', async () => {
    const { shop, clock } = await sellerWorld({ life: week })
    platform.script(expired, ok(grant('a2', seconds(clock) + week)), ok({ warehouses: [] }))
    const body = { event_type: 'PACKAGE_UPDATE', address: 'https://a.example' }
    expect(await shop.call('PUT /event/202309/webhooks', { body })).toEqual({ warehouses: [] })
    expect(used()).toEqual(['a1', 'token host', 'a2'])
    expect(platform.requests[2]?.body).toEqual(platform.requests[0]?.body)
  })

  it('called expired twice end the call', async () => {
    const { shop, clock } = await sellerWorld({ life: week })
    platform.script(expired, ok(grant('a2', seconds(clock) + week)), expired)
    expect(await failureOf(shop.call(warehouses))).toMatchObject({
      kind: 'expired-token',
      code: 105002,
      attempts: 2,
    })
    expect(used()).toEqual(['a1', 'token host', 'a2'])
  })

  it('are refreshed once for twenty calls of all shops', async () => {
    const { seller, clock } = await sellerWorld({ life: week })
    const granted = ok(grant('a2', seconds(clock) + week))
    platform.otherwise((request, response) => {
      const byOldToken = request.headers['x-tts-access-token'] === 'a1' ? expired : ok({})
      const step = request.path === '/api/v2/token/refresh' ? granted : byOldToken
      step(request, response)
    })
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => seller.shop(`cipher-${index}`).call(warehouses)),
    )
    expect(used().filter(token => token === 'token host')).toHaveLength(1)
    expect(used().filter(token => token === 'a2')).toHaveLength(20)
  })

  it('that another process has renewed are taken from the store', async () => {
    const { shop, clock, store } = await sellerWorld({ life: week })
    await shop.call(warehouses)
    store.kept = tokens('from-elsewhere', seconds(clock) + week, seconds(clock))
    platform.script(expired)
    await shop.call(warehouses)
    expect(used()).toEqual(['a1', 'a1', 'from-elsewhere'])
    expect(store.renewals).toBe(1)
  })

  it('called invalid are not refreshed, but a newer one is tried', async () => {
    let token = 'old'
    const source = {
      accessToken: async () => token,
      replaceToken: () => Promise.reject(new Error('not asked')),
    }
    const { shop } = testWorld(platform, {}, source)
    const invalid = fails(105001, 'Invalid credentials.', 401)
    platform.script(invalid)
    expect(await failureOf(shop.call(warehouses))).toMatchObject({ kind: 'credentials', attempts: 1 })
    platform.script((request, response) => {
      token = 'new'
      invalid(request, response)
    })
    await shop.call(warehouses)
    expect(used()).toEqual(['old', 'old', 'new'])
  })

  it('are read again when the platform calls them revoked, since the seller may have consented anew', async () => {
    const { shop, store, clock } = await sellerWorld({ life: week })
    const revoked = fails(105003, 'Revoked.', 401)
    platform.script(revoked)
    expect(await failureOf(shop.call(warehouses))).toMatchObject({
      kind: 'credentials',
      code: 105003,
      attempts: 1,
    })
    store.kept = tokens('new-consent', seconds(clock) + week, seconds(clock))
    platform.script(revoked)
    await shop.call(warehouses)
    expect(used()).toEqual(['a1', 'a1', 'new-consent'])
    expect(store.renewals).toBe(0)
  })

  it('let a failure of the store through', async () => {
    const broken = new Error('no database')
    const store: TokenStore = { read: () => Promise.reject(broken), renew: () => Promise.reject(broken) }
    const world = testWorld(platform)
    const shop = world.app.seller(world.app.storedTokens(store)).shop('c')
    expect(await failureOf(shop.call(warehouses))).toBe(broken)
    expect(platform.requests).toHaveLength(0)
  })
})

async function sellerWorld({ life }: { life: number }, config: { maxAttempts?: number } = {}) {
  const world = testWorld(platform, config)
  const now = seconds(world.clock)
  const store = memoryStore(tokens('a1', now + life, now))
  const source = world.app.storedTokens(store)
  const seller = world.app.seller(source)
  return { ...world, store, source, seller, shop: seller.shop('ROW_1') }
}

/** A store as an application writes one: renewals run one after another, each upon what the last one left. */
function memoryStore(kept: SellerTokens) {
  let last: Promise<unknown> = Promise.resolve()
  const store = {
    kept,
    reads: 0,
    renewals: 0,
    async read() {
      store.reads++
      return store.kept
    },
    renew(renew: (current: SellerTokens) => Promise<SellerTokens>) {
      const mine = last.then(async () => {
        store.renewals++
        store.kept = await renew(store.kept)
        return store.kept
      })
      last = mine.catch(() => undefined)
      return mine
    },
  }
  return store
}

/** With which token each request came, in order. */
function used(): string[] {
  return platform.requests.map(({ path, headers }) =>
    path.startsWith('/api/v2/token') ? 'token host' : String(headers['x-tts-access-token']),
  )
}

function seconds(clock: { ms: number }): number {
  return Math.floor(clock.ms / 1000)
}

function tokens(accessToken: string, expiresAt: number, obtainedAt: number): SellerTokens {
  return {
    accessToken,
    accessTokenExpiresAt: expiresAt,
    refreshToken: `r-${accessToken}`,
    refreshTokenExpiresAt: 1_900_000_000,
    obtainedAt,
    openId: 'open-1',
    sellerName: 'A Seller',
    sellerRegion: 'GB',
    userType: 0,
    grantedScopes: ['seller.order.info'],
  }
}

function grant(accessToken: string, expiresAt: number) {
  return {
    access_token: accessToken,
    access_token_expire_in: expiresAt,
    refresh_token: `r-${accessToken}`,
    refresh_token_expire_in: 1_900_000_000,
    open_id: 'open-1',
    seller_name: 'A Seller',
    seller_base_region: 'GB',
    user_type: 0,
    granted_scopes: ['seller.order.info'],
  }
}
