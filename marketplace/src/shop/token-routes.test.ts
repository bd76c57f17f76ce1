import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForWebhooks } from '../../test/listen-for-webhooks.ts'
import { type Json, openPractice, type Practice } from '../../test/open-practice.ts'

let practice: Practice
beforeAll(async () => {
  practice = await openPractice({ shops: ['TH', 'VN'] })
})
afterAll(() => practice.close())

const refresh = async (token: string, more: { method?: string; path?: string } = {}) => {
  const fields = {
    app_key: practice.about.app_key,
    app_secret: practice.about.app_secret,
    refresh_token: token,
    grant_type: 'refresh_token',
  }
  const post = more.method === 'POST'
  const search = post ? '' : `?${new URLSearchParams(fields)}`
  const answer = await fetch(`${practice.url}${more.path ?? '/api/v2/token/refresh'}${search}`, {
    method: more.method ?? 'GET',
    ...(post ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) } : {}),
  })
  return (await answer.json()) as Json
}

const shops = (token: string) =>
  practice.call('GET', '/authorization/202309/shops', { noCipher: true, token })

test('a token covers all shops of its seller and says when it ends', async () => {
  const { data, message } = practice.tokens
  expect(message).toBe('success')
  expect(data.access_token).toMatch(/^ROW_/)
  expect(data.access_token_expire_in - practice.market.world.clock.now()).toBe(7 * 86_400)
  const answer = await shops(data.access_token)
  expect(answer.data.shops.map((shop: { region: string }) => shop.region)).toEqual(['TH', 'VN'])
  expect(answer.data.shops[0]).toMatchObject({
    seller_type: 'CROSS_BORDER',
    cipher: practice.about.shops[0].cipher,
  })
})

test('a code works once, and for half an hour', async () => {
  const { code } = await practice.control('POST', '/auth-code')
  expect((await practice.getToken(code)).code).toBe(0)
  expect(await practice.getToken(code)).toMatchObject({ code: 36004004, data: null })
  const late = await practice.control('POST', '/auth-code')
  await practice.control('POST', '/clock', { advance_seconds: 1801 })
  expect((await practice.getToken(late.code)).code).toBe(36004004)
})

test('an expired token is refused until it is refreshed; the old refresh token lives until the new pair is used', async () => {
  const { data } = practice.tokens
  expect((await practice.control('POST', '/tokens/expire')).expired).toBeGreaterThan(0)
  expect(await shops(data.access_token)).toMatchObject({ status: 401, code: 105002 })
  const lost = await refresh(data.refresh_token)
  const renewed = await refresh(data.refresh_token)
  expect([lost.code, renewed.code]).toEqual([0, 0])
  expect(await shops(renewed.data.access_token)).toMatchObject({ code: 0 })
  expect(await refresh(data.refresh_token)).toMatchObject({ code: 36004001 })
  expect((await refresh(renewed.data.refresh_token, { method: 'POST' })).code).toBe(0)
  expect(
    (await refresh(renewed.data.refresh_token, { method: 'POST', path: '/api/token/refreshToken' })).code,
  ).toBe(0)
})

test('the consent page says what it is, and sends the browser back with a code or a refusal', async () => {
  const to = 'http://127.0.0.1:9/back?keep=1'
  const ask = (more: Record<string, string>, path = '/open/authorize') =>
    fetch(
      `${practice.url}${path}?${new URLSearchParams({ service_id: '1', state: 's+1', redirect_uri: to, ...more })}`,
      { redirect: 'manual' },
    )
  const page = await (await ask({})).text()
  expect(page).toContain('practice marketplace, not TikTok')
  const approve = /href="([^"]+decision=approve[^"]*)"/.exec(page)?.[1]?.replaceAll('&#38;', '&')
  const approved = await fetch(`${practice.url}${approve}`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '')
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    keep: '1',
    state: 's+1',
    app_key: practice.about.app_key,
  })
  expect((await practice.getToken(back.searchParams.get('code') ?? '')).code).toBe(0)
  const denied = new URL((await ask({ decision: 'deny' }, '/oauth/authorize')).headers.get('location') ?? '')
  expect(denied.searchParams.get('code')).toBe('null')
  expect(denied.searchParams.get('error')).toBe('auth_denied')
  const auto = await ask({ auto: '1' })
  expect(auto.headers.get('location')).toContain('code=ROW_')
})

test('a seller who withdraws the consent is gone at once', async () => {
  const fresh = await practice.getToken((await practice.control('POST', '/auth-code')).code)
  await practice.control('POST', `/shops/${practice.about.shops[0].id}/deauthorize`)
  expect(await shops(fresh.data.access_token)).toMatchObject({ status: 401, code: 105003 })
  const again = await practice.getToken((await practice.control('POST', '/auth-code')).code)
  expect((await shops(again.data.access_token)).data.shops).toHaveLength(2)
})

test('a consent that runs out warns for thirty days, unless it is given anew', async () => {
  const ears = await listenForWebhooks()
  const market = await openPractice({ shops: ['SG'] })
  await market.control('PUT', '/app', { webhook_url: ears.url })
  await market.market.advance(336 * 86_400)
  expect(ears.arrived.map(told => told.type)).toEqual([7, 7])
  expect(ears.arrived[0]?.data.expiration_time).toBe(String(market.tokens.data.refresh_token_expire_in))
  await market.reconnect()
  await market.market.advance(5 * 86_400)
  expect(ears.arrived).toHaveLength(2)
  await market.close()
  await ears.close()
})
