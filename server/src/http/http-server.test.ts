import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testHttp } from '../../test/test-http.ts'
import { type App, reading } from '../kernel/app.ts'
import { Refusal, type RefusalKind } from '../kernel/refusal.ts'

/** Routes of a module that exists only here: one per thing that a door has to do. */
function strangeRoutes(app: App): void {
  app.get('/api/secret', {
    config: { needs: 'settings.manage' },
    handler: async request => ({ actor: reading(request).scope.actor }),
  })
  app.post('/api/echo', {
    config: { needs: 'signed-in' },
    schema: {
      body: z.object({ text: z.string().max(5) }),
      response: { 200: z.object({ text: z.string() }) },
    },
    handler: async request => request.body,
  })
  app.get('/api/refuse/:kind', {
    config: { needs: 'nothing' },
    schema: { params: z.object({ kind: z.string() }) },
    handler: async request => {
      throw new Refusal(request.params.kind as RefusalKind, 'test.refused', 'No.', { why: 'test' })
    },
  })
  app.get('/api/bug', {
    config: { needs: 'nothing' },
    handler: async () => {
      throw new Error('the buyer lives at 7 Canary Street')
    },
  })
  app.get('/api/lie', {
    config: { needs: 'nothing' },
    schema: { response: { 200: z.object({ n: z.number() }) } },
    handler: async () => ({ n: 'not a number' }) as unknown as { n: number },
  })
  app.get('/api/trouble/:code', {
    config: { needs: 'nothing' },
    schema: { params: z.object({ code: z.string() }) },
    handler: async request => {
      throw Object.assign(new Error('of the database'), { code: request.params.code })
    },
  })
}

let world: Awaited<ReturnType<typeof testHttp>>
let desk: string
beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'supercargo-desk-'))
  await mkdir(join(desk, 'assets'))
  await writeFile(join(desk, 'index.html'), '<title>desk</title>')
  await writeFile(join(desk, 'assets', 'app-1a2b.js'), 'plain')
  await writeFile(join(desk, 'assets', 'app-1a2b.js.br'), 'brotli')
  await writeFile(join(desk, '.built-from'), 'stamp')
  world = await testHttp({ routes: [strangeRoutes], desk })
})
afterAll(async () => {
  await world.close()
  await rm(desk, { recursive: true })
})

describe('a route', () => {
  test('that does not say who may use it keeps the server from starting', async () => {
    const careless = (app: App) => app.get('/api/careless', async () => 'anything')
    await expect(testHttp({ routes: [careless] })).rejects.toThrow('GET /api/careless does not say')
  })

  test('is closed without a session, to a wrong one, and to a role that lacks the capability', async () => {
    const get = (headers = {}) => world.app.inject({ url: '/api/secret', headers })
    expect((await get()).json().error.code).toBe('session.missing')
    expect((await get({ cookie: 'supercargo_session=guess' })).statusCode).toBe(401)
    const packer = await get(await world.as('packer'))
    expect([packer.statusCode, packer.json().error]).toMatchObject([
      403,
      { code: 'session.not-allowed', detail: { needs: 'settings.manage' } },
    ])
    const owner = await get(await world.as('owner'))
    expect(owner.json().actor).toMatch(/^account:acc_/)
  })

  test('takes changes from our own pages only', async () => {
    const { cookie } = await world.as('owner')
    const post = async (headers: Record<string, string>) =>
      (
        await world.app.inject({
          method: 'POST',
          url: '/api/echo',
          headers: { cookie, host: '127.0.0.1:4700', ...headers },
          payload: { text: 'hi' },
        })
      ).statusCode
    expect(await post({})).toBe(403)
    expect(await post({ 'x-supercargo': '1', origin: 'https://evil.example' })).toBe(403)
    expect(await post({ 'x-supercargo': '1', origin: 'null' })).toBe(403)
    expect(await post({ 'x-supercargo': '1' })).toBe(200)
    expect(await post({ 'x-supercargo': '1', origin: 'http://127.0.0.1:4700' })).toBe(200)
    expect(await post({ 'x-supercargo': '1', origin: 'http://desk.lan:4700', host: 'desk.lan:4700' })).toBe(
      200,
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['invalid', 422],
    ['unknown', 404],
    ['conflict', 409],
    ['forbidden', 403],
    ['unauthenticated', 401],
    ['too-many', 429],
    ['unavailable', 503],
  ])('%s answers %i', async (kind, status) => {
    const answer = await world.app.inject({ url: `/api/refuse/${kind}` })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toEqual({
      error: { kind, code: 'test.refused', message: 'No.', detail: { why: 'test' } },
    })
  })

  test('input that does not fit is named field by field', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/echo',
      headers: await world.as('owner'),
      payload: { text: 'too long' },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error).toMatchObject({
      code: 'request.invalid',
      detail: { fields: [{ field: 'text' }] },
    })
  })

  test.each([
    ['not JSON', { 'content-type': 'application/json' }, '{"text":', 400, 'request.unreadable'],
    ['of another type', { 'content-type': 'text/csv' }, 'a,b', 415, 'request.unknown-type'],
    [
      'too large',
      { 'content-type': 'application/json' },
      JSON.stringify('x'.repeat(1_000_001)),
      413,
      'request.too-large',
    ],
  ])('a body that is %s', async (_, headers, payload, status, code) => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/echo',
      headers: { ...(await world.as('owner')), ...headers },
      payload,
    })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })

  test('a bug shows a number and nothing else; the log has the rest', async () => {
    const answer = await world.app.inject({ url: '/api/bug' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('Canary')
    const { requestId } = answer.json().error.detail
    expect(answer.headers['x-request-id']).toBe(requestId)
    expect(world.logged.join('')).toContain(requestId)
  })

  test('an answer that breaks its own schema is a bug, not a half-right answer', async () => {
    const answer = await world.app.inject({ url: '/api/lie' })
    expect([answer.statusCode, answer.json().error.kind]).toEqual([500, 'bug'])
  })

  test.each([
    ['ECONNREFUSED', 503, 'database.away'],
    ['57P01', 503, 'database.away'],
    ['53100', 503, 'database.full'],
    ['23505', 500, 'internal'],
  ])('trouble of the database with code %s answers %i %s', async (code, status, said) => {
    const answer = await world.app.inject({ url: `/api/trouble/${code}` })
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, said])
  })
})

describe('the web app', () => {
  const get = (url: string, headers = {}) => world.app.inject({ url, headers })

  test('every address that a person may share shows its page', async () => {
    for (const url of ['/', '/orders?stage=pack', '/orders/ord_1', '/shops']) {
      const answer = await get(url)
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, '<title>desk</title>'])
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
  })

  test('what is named after its content is kept for ever, and goes compressed', async () => {
    const answer = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    })
    expect(answer.body).toBe('brotli')
    expect((await get('/assets/app-1a2b.js')).body).toBe('plain')
  })

  test('what is not there is not the page in disguise', async () => {
    for (const url of ['/assets/gone.js', '/api/gone', '/favicon.ico', '/webhooks/gone', '/.built-from']) {
      expect([url, (await get(url)).statusCode]).toEqual([url, url === '/.built-from' ? 200 : 404])
    }
    expect((await get('/.built-from')).body).not.toContain('stamp')
    expect((await get('/..%2f..%2fpackage.json')).body).not.toContain('supercargo"')
    expect((await world.app.inject({ method: 'POST', url: '/orders' })).statusCode).toBe(404)
  })

  test('without a build it says what to do', async () => {
    const bare = await testHttp({ desk: join(desk, 'nowhere') })
    const answer = await bare.app.inject({ url: '/' })
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('npm start')])
    await bare.close()
  })
})

describe('headers', () => {
  test('keep scripts, frames and types as we made them, and answers out of caches', async () => {
    const { headers } = await world.app.inject({ url: '/api/session' })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('behind https cookies are secure and bound to the host, and plain http is given up', async () => {
    const secure = await testHttp({
      config: { publicUrl: 'https://desk.example.com', proxies: [], practice: false },
    })
    const answer = await secure.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { 'x-supercargo': '1' },
    })
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-supercargo_session=;.*HttpOnly; Secure; SameSite=Lax/,
    )
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
    await secure.close()
  })
})

describe('health', () => {
  test('alive, ready, and a few figures', async () => {
    expect((await world.app.inject({ url: '/health' })).json()).toEqual({ status: 'alive' })
    expect((await world.app.inject({ url: '/ready' })).json()).toEqual({ status: 'ready' })
    const { body } = await world.app.inject({ url: '/metrics' })
    expect(body).toMatch(/^supercargo_work_due 0$/m)
    expect(body).toMatch(/^supercargo_inbox_pending 0$/m)
    expect(body).toMatch(/^supercargo_database_bytes \d+$/m)
  })

  test('not ready while the database is away', async () => {
    const lost = await testHttp()
    await lost.database.close()
    const answer = await lost.app.inject({ url: '/ready' })
    expect(answer.statusCode).toBe(503)
    expect((await lost.app.inject({ url: '/health' })).statusCode).toBe(200)
    await lost.app.close()
  })
})

describe('live updates', () => {
  test('reach whoever is signed in, without the server’s inner hints, and end with the server', async () => {
    const house = await testHttp()
    const { cookie } = await house.as('packer')
    const url = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const stream = await new Promise<import('node:http').IncomingMessage>((resolve, reject) =>
      request(`${url}/api/live`, { headers: { cookie } }, resolve).on('error', reject).end(),
    )
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    })
    let text = ''
    for await (const chunk of stream) {
      text += chunk
      if (text.endsWith('hello\n\n')) {
        expect(house.hub.size).toBe(1)
        house.hub.publish({ topic: 'work' })
        house.hub.publish({ topic: 'orders', ids: ['ord_1'] })
      }
      if (text.includes('ord_1')) break
    }
    expect(text).toBe('retry: 2000\n: hello\n\nevent: hint\ndata: {"topic":"orders","ids":["ord_1"]}\n\n')
    await house.close()
  })

  test('end with the session, at the next heartbeat', async () => {
    const house = await testHttp()
    const [stays, leaves] = [await house.as('packer'), await house.as('packer')]
    const url = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const [one, two] = await Promise.all(
      [stays, leaves].map(async headers => (await fetch(`${url}/api/live`, { headers })).body!.getReader()),
    )
    const read = async (stream: typeof one) => new TextDecoder().decode((await stream!.read()).value)
    expect([await read(one), await read(two)]).toEqual([
      'retry: 2000\n: hello\n\n',
      'retry: 2000\n: hello\n\n',
    ])
    await house.app.inject({ method: 'DELETE', url: '/api/session', headers: leaves })
    house.clock.advance(20_000)
    expect(await read(one)).toBe(': still here\n\n')
    expect((await two!.read()).done).toBe(true)
    await house.close()
  })

  test('are not for strangers', async () => {
    expect((await world.app.inject({ url: '/api/live' })).statusCode).toBe(401)
  })
})

describe('the API describes itself', () => {
  test('as OpenAPI, and to people on a page that needs nothing from elsewhere', async () => {
    const described = (await world.app.inject({ url: '/api/docs/openapi.json' })).json()
    expect(described.paths['/api/session'].post.responses.default.content['application/json'].schema).toEqual(
      {
        $ref: '#/components/schemas/ErrorAnswer',
      },
    )
    const page = await world.app.inject({ url: '/api/docs/' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+';/)
    expect(page.body).not.toContain('https://cdn')
  })
})
