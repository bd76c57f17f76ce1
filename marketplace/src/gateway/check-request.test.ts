import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPractice, type Practice } from '../../test/open-practice.ts'
import { signRequest } from './sign.ts'

let practice: Practice
beforeAll(async () => {
  practice = await openPractice()
})
afterAll(() => practice.close())

const SHOPS = '/authorization/202309/shops'
const DETAIL = '/order/202507/orders'

/** A call with every part right, of which a test spoils one or more. */
async function ask(
  path: string,
  spoil: Record<string, string | undefined>,
  more: { headers?: Record<string, string>; method?: string; sign?: string; body?: string } = {},
) {
  const query: Record<string, string> = {
    app_key: practice.about.app_key,
    timestamp: String(Math.floor(Date.now() / 1000)),
  }
  for (const [key, value] of Object.entries(spoil)) {
    if (value === undefined) delete query[key]
    else query[key] = value
  }
  const signed = signRequest({
    secret: practice.about.app_secret,
    path,
    query,
    body: Buffer.from(more.body ?? ''),
  })
  const sign = more.sign ?? signed
  const search = new URLSearchParams(sign === 'none' ? query : { ...query, sign })
  const answer = await fetch(`${practice.url}${path}?${search}`, {
    method: more.method ?? 'GET',
    headers: { 'x-tts-access-token': practice.tokens.data.access_token, ...more.headers },
    ...(more.body === undefined ? {} : { body: more.body }),
  })
  const body = (await answer.json()) as { code: number; message: string; data: unknown; request_id: string }
  return { status: answer.status, ...body }
}

test('a right call is answered in the platform’s envelope', async () => {
  const answer = await ask(SHOPS, {})
  expect(answer).toMatchObject({ status: 200, code: 0, message: 'Success' })
  expect(answer.request_id).toMatch(/^20\d{12}[0-9A-F]{20}$/)
})

const now = () => Math.floor(Date.now() / 1000)
const cipher = () => practice.about.shops[0].cipher as string

test.each([
  ['unknown path', () => ask('/order/202309/nothing', {}), 404, 36009009],
  ['a version that the path never had', () => ask('/order/209901/orders', {}), 400, 36009014],
  ['wrong verb', () => ask(SHOPS, {}, { method: 'PUT' }), 405, 36009010],
  [
    'unknown app key, before its signature',
    () => ask(SHOPS, { app_key: 'nobody' }, { sign: 'x' }),
    400,
    36009004,
  ],
  ['timestamp missing', () => ask(SHOPS, { timestamp: undefined }), 400, 36009004],
  ['timestamp too old', () => ask(SHOPS, { timestamp: String(now() - 310) }), 400, 36009004],
  ['timestamp ahead', () => ask(SHOPS, { timestamp: String(now() + 40) }), 400, 36009004],
  [
    'an old timestamp, before its signature',
    () => ask(SHOPS, { timestamp: '5' }, { sign: 'x' }),
    400,
    36009004,
  ],
  ['no signature', () => ask(SHOPS, {}, { sign: 'none' }), 400, 36009004],
  ['wrong signature', () => ask(SHOPS, {}, { sign: 'a'.repeat(64) }), 401, 106001],
  ['no token', () => ask(SHOPS, {}, { headers: { 'x-tts-access-token': '' } }), 401, 36009004],
  ['unknown token', () => ask(SHOPS, {}, { headers: { 'x-tts-access-token': 'ROW_x' } }), 401, 105001],
  ['a cipher where none is expected', () => ask(SHOPS, { shop_cipher: cipher() }), 400, 36009004],
  ['a cipher missing', () => ask(DETAIL, { ids: '1' }), 400, 106013],
  ['a cipher that is none', () => ask(DETAIL, { ids: '1', shop_cipher: 'ROW_x' }), 400, 106011],
  ['a parameter missing', () => ask(DETAIL, { shop_cipher: cipher() }), 400, 36009004],
] as const)('%s', async (_name, act, status, code) => {
  expect(await act()).toMatchObject({ status, code, data: null })
})

test('a body must be JSON in form and in content type', async () => {
  const search = '/order/202309/orders/search'
  const query = { shop_cipher: cipher(), page_size: '5' }
  const post = (body: string, type: string) =>
    ask(search, query, { method: 'POST', body, headers: { 'content-type': type } })
  expect(await post('{"a":', 'application/json')).toMatchObject({ status: 400, code: 36009004 })
  expect(await post('[]', 'application/json')).toMatchObject({ status: 400, code: 36009004 })
  expect(await post('{}', 'text/plain')).toMatchObject({ status: 400, code: 36009022 })
  expect(await post('{}', 'application/json; charset=utf-8')).toMatchObject({ code: 0 })
})

test('leftovers of older clients are tolerated', async () => {
  expect(await ask(SHOPS, { access_token: 'old', shop_id: '', version: '202309' })).toMatchObject({ code: 0 })
})

test('a scope that the token lacks is refused until the seller consents again', async () => {
  await practice.control('PUT', '/app', { scopes: ['seller.authorization.info'] })
  const { code } = await practice.control('POST', '/auth-code')
  const narrow = await practice.getToken(code)
  const refused = await practice.call('POST', '/order/202309/orders/search', {
    token: narrow.data.access_token,
    query: { page_size: '5' },
  })
  expect(refused).toMatchObject({ status: 403, code: 105005 })
  expect(
    await practice.call('POST', '/order/202309/orders/search', { query: { page_size: '5' } }),
  ).toMatchObject({ code: 0 })
})

test('more than fifty calls a second of one endpoint are too many', async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, () => ask('/seller/202309/shops', {})))
  const refused = answers.filter(answer => answer.status === 429)
  expect(refused.length).toBeGreaterThan(10)
  expect(refused[0]).toMatchObject({ code: 36009002 })
  expect(await ask(SHOPS, {})).toMatchObject({ code: 0 })
})
