import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './open-practice.ts'
import { openWitness, type Witness } from './schemas/open-witness.ts'

let witness: Witness
beforeAll(async () => {
  witness = await openWitness({ seed: 'habits', story: 'empty', shops: ['TH'] })
  await witness.control('POST', '/orders', { count: 3 })
})
afterAll(() => witness.close())

type Raw = {
  method?: string
  path?: string
  /** As it stands in the address, already encoded. */
  query?: string
  /** What of it is signed, decoded and sorted by the client; the same unless told. */
  signed?: Record<string, string>
  body?: string
  signedBody?: string
  headers?: Record<string, string>
  chunked?: boolean
}

/** Sends bytes as they are given, to show what a client's habits look like on the wire. */
async function send(raw: Raw): Promise<Json> {
  const { method = 'POST', path = '/order/202309/orders/search', body = '', query = 'page_size=2' } = raw
  const own = {
    app_key: witness.keys.appKey,
    timestamp: String(witness.keys.now()),
    shop_cipher: witness.shop('TH').cipher,
  }
  const signed: Record<string, string> = {
    ...own,
    ...(raw.signed ?? Object.fromEntries(new URLSearchParams(query))),
  }
  const text = Object.keys(signed).sort()
  const message = `${path}${text.map(key => key + signed[key]).join('')}${raw.signedBody ?? body}`
  const { appSecret } = witness.keys
  const sign = createHmac('sha256', appSecret).update(appSecret + message + appSecret)
  const address = `${path}?${new URLSearchParams(own)}&${query}&sign=${sign.digest('hex')}`
  const headers = {
    'x-tts-access-token': witness.tokens.data.access_token,
    ...(raw.headers ?? { 'content-type': 'application/json' }),
    ...(raw.chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const call = request(`${witness.keys.url}${address}`, { method, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
    })
    call.on('error', reject)
    call.end(body)
  })
}

const GET = { method: 'GET', path: '/logistics/202309/warehouses', query: 'a=' }

test.for<[string, Raw]>([
  ['POST without a body', {}],
  ['POST of {} that is signed', { body: '{}' }],
  ['POST of {} that is not signed', { body: '{}', signedBody: '' }],
  [
    'a content type with its character set',
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  ],
  ['a content type in capitals', { body: '{}', headers: { 'Content-Type': 'Application/JSON' } }],
  ['a body in chunks', { body: '{"order_status":"AWAITING_SHIPMENT"}', chunked: true }],
  ['a body with spaces and letters of other scripts', { body: '{ "buyer_user_id" : "ซื้อ" }' }],
  ['GET with a content type and no body', GET],
  ['GET without a content type', { ...GET, headers: {} }],
  ['GET with a body of {} that is not signed', { ...GET, body: '{}', signedBody: '' }],
  ['GET with a body of {} that is signed', { ...GET, body: '{}' }],
  ['empty parameters that are signed', { query: 'page_size=2&page_token=&sort_field=' }],
  ['leftovers of the first version, signed', { query: 'page_size=2&shop_id=&version=202309' }],
  [
    'an access token in the query, not signed',
    { query: 'page_size=2&access_token=abc', signed: { page_size: '2' } },
  ],
  ['parameters of no meaning, signed', { query: 'page_size=2&category_asset_cipher=x&foo=b%20r' }],
  ['a number as text in the body', { body: '{"create_time_ge":"1"}' }],
  ['nulls for what is not asked', { body: '{"create_time_ge":null,"order_status":null}' }],
])('%s is accepted', async ([, raw]) => {
  const envelope = await send(raw)
  expect([envelope.code, envelope.message]).toEqual([0, 'Success'])
})

test('a page token is signed as it is and encoded once', async () => {
  const { data } = await send({ body: '{}' })
  const token: string = data.next_page_token
  expect(token).toMatch(/=$/)
  const next = await send({ body: '{}', query: `page_size=2&page_token=${encodeURIComponent(token)}` })
  expect(next.data.orders).toHaveLength(1)
  const twice = { page_size: '2', page_token: encodeURIComponent(token) }
  const query = `page_size=2&page_token=${encodeURIComponent(token)}`
  expect((await send({ body: '{}', query, signed: twice })).code).toBe(106001)
})

test('a body that is not {} must be signed as it was sent', async () => {
  const body = '{"order_status":"AWAITING_SHIPMENT"}'
  expect((await send({ body, signedBody: '' })).code).toBe(106001)
  expect((await send({ body, signedBody: body.replace(':', ': ') })).code).toBe(106001)
})

test.for(['get', 'refresh'])('tokens by %s come by query, by JSON and by form alike', async kind => {
  const { code } = await witness.control('POST', '/auth-code')
  const { appKey: app_key, appSecret: app_secret, url } = witness.keys
  const given = kind === 'get' ? { auth_code: code } : { refresh_token: witness.tokens.data.refresh_token }
  const fields = { app_key, app_secret, grant_type: 'authorized_code', ...given }
  const path = kind === 'get' ? '/api/token/getAccessToken' : '/api/v2/token/refresh'
  const first = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(fields) })
  expect(await first.json()).toMatchObject({ code: 0, message: 'success' })
  if (kind === 'refresh') {
    const form = await fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
    expect(await form.json()).toMatchObject({ code: 0 })
  }
})
