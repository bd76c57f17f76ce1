import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWitness, type Witness } from './schemas/open-witness.ts'
import { type Ask, type Reply, signedCall } from './schemas/signing-caller.ts'

let witness: Witness
beforeAll(async () => {
  witness = await openWitness({ seed: 'refusals', story: 'empty', shops: ['US', 'TH'] })
})
afterAll(() => witness.close())

const SEARCH = '/order/202309/orders/search'
const SIZE = { query: { page_size: '1' } }

/** What every refusal of the gateway looks like, beside its own status, code and first words. */
function expectRefused(reply: Reply, status: number, code: number, words: string) {
  const { envelope } = reply
  expect(reply).toMatchObject({ status, contentType: 'application/json; charset=utf-8' })
  expect(envelope).toMatchObject({ code, data: null })
  expect(Object.keys(envelope).sort()).toEqual(['code', 'data', 'message', 'request_id'])
  expect(envelope.request_id).toMatch(/^20\d{12}[0-9A-F]{20}$/)
  expect(envelope.message.startsWith(words), envelope.message).toBe(true)
}

const search = (ask: Ask) => witness.say('POST', SEARCH, 'US', { ...SIZE, body: {}, ...ask })

test.for<[string, Ask, number, number, string]>([
  ['a body that was signed otherwise', { sign: 'a'.repeat(64) }, 401, 106001, 'Invalid credentials. The'],
  ['an upper-case signature', { sign: 'A'.repeat(64) }, 401, 106001, 'Invalid credentials. The'],
  ['no token', { token: '' }, 401, 36009004, 'Invalid credentials. The'],
  ['a token of an unknown form', { token: 'Bearer 1' }, 401, 36009004, 'Invalid credentials. The'],
  ['a token that nobody gave out', { token: 'ROW_abc' }, 401, 105001, 'Invalid credentials. The'],
  ['no cipher', { cipher: '' }, 400, 106013, 'Missing identifier.'],
  ['a cipher of no shop', { cipher: 'ROW_abc' }, 400, 106011, 'Invalid identifier.'],
  ['no page size', { query: {} }, 400, 36009004, 'Invalid parameter. param page_size'],
  ['too large a page', { query: { page_size: '101' } }, 400, 36009004, 'Invalid parameter. param page_size'],
  ['a form', { headers: { 'content-type': 'text/plain' } }, 400, 36009022, 'Invalid request format.'],
  ['a list for a body', { body: [] }, 400, 36009004, 'Invalid parameter.'],
  [
    'a status of its own',
    { body: { order_status: 'PAID' } },
    400,
    36009004,
    'Invalid parameter. param body.',
  ],
])('%s is refused', async ([, ask, status, code, words]) => {
  expectRefused(await search(ask), status, code, words)
})

test('the window of time is 300 seconds back and 30 ahead', async () => {
  const at = (seconds: number) => search({ timestamp: witness.keys.now() + seconds })
  expect((await at(-295)).envelope.code).toBe(0)
  expect((await at(25)).envelope.code).toBe(0)
  for (const seconds of [-310, 40, -2 * witness.keys.now()]) {
    expectRefused(await at(seconds), 400, 36009004, 'Invalid timestamp.')
  }
})

test('unknown apps, paths, verbs and versions are refused before anything else', async () => {
  const unsigned = { sign: 'x', token: '' }
  const stranger = await signedCall({ ...witness.keys, appKey: 'stranger' }, 'POST', SEARCH, unsigned)
  expectRefused(stranger, 400, 36009004, "Invalid credentials. Invalid 'app_key' query parameter.")
  const call = (method: string, path: string) => signedCall(witness.keys, method, path, unsigned)
  expectRefused(await call('GET', '/order/202309/nothing/here'), 404, 36009009, 'Invalid path.')
  expectRefused(await call('DELETE', SEARCH), 405, 36009010, 'Invalid method.')
  expectRefused(await call('POST', '/order/199901/orders/search'), 400, 36009014, 'Invalid API version.')
})

test('a cipher where none belongs is refused', async () => {
  const { cipher } = witness.shop('US')
  const reply = await witness.say('GET', '/authorization/202309/shops', 'US', { cipher })
  expectRefused(reply, 400, 36009004, 'Unexpected identifier.')
})

test('a scope that the consent lacked is refused until the seller consents again', async () => {
  const { scopes } = await witness.control('GET', '/app')
  const fewer = scopes.filter((scope: string) => scope !== 'seller.order.info')
  await witness.control('PUT', '/app', { scopes: fewer })
  await witness.reconnect()
  await witness.control('PUT', '/app', { scopes })
  expectRefused(await search({}), 403, 105005, 'Access denied.')
  await witness.reconnect()
  expect((await search({})).envelope.code).toBe(0)
})

test('an expired token and a withdrawn consent are refused', async () => {
  await witness.control('POST', '/tokens/expire')
  expectRefused(await search({}), 401, 105002, 'Expired credentials.')
  await witness.reconnect()
  await witness.control('POST', `/shops/${witness.shop('US').id}/deauthorize`)
  expectRefused(await search({}), 401, 105003, 'Invalid credentials.')
  await witness.reconnect()
})

test('too many calls in a second are refused with a time to wait', async () => {
  await witness.control('PUT', '/mischief', { rate_limit: 1 })
  const replies = await Promise.all([search({}), search({}), search({})])
  await witness.control('PUT', '/mischief', { rate_limit: 0 })
  const refused = replies.find(reply => reply.status === 429)
  if (refused === undefined) throw new Error('three calls in a moment were let through')
  expectRefused(refused, 429, 36009002, 'Too many requests.')
})
