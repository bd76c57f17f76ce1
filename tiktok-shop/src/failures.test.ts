import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakePlatform, Step } from '../test/fake-platform.ts'
import { fails, halfAnAnswer, hangUp, ok, respond, startFakePlatform } from '../test/fake-platform.ts'
import { doKeyed, doRead, doWrite, read, write } from '../test/sample-calls.ts'
import type { TestWorld } from '../test/test-world.ts'
import { failureOf, testWorld } from '../test/test-world.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

const html = '<html><body><h1>502 Bad Gateway</h1></body></html>'
const page = { 'content-type': 'text/html' }

interface Trouble {
  trouble: string
  step: (world: TestWorld) => Step
  kind: string
  /** Whether the platform may have done it. */
  ambiguous: boolean
}

/** Trouble that passes: a read is repeated; a write only when it was certainly not done. */
const passing: Trouble[] = [
  {
    trouble: 'an unknown code under HTTP 429',
    step: () => fails(778, 'slow down', 429),
    kind: 'throttled',
    ambiguous: false,
  },
  {
    trouble: 'success under HTTP 500',
    step: () => respond(500, '{"code":0,"data":{}}'),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: '429 by the gateway',
    step: () => fails(36009002, 'Too many requests.', 429),
    kind: 'throttled',
    ambiguous: false,
  },
  { trouble: '429 without JSON', step: () => respond(429, html, page), kind: 'throttled', ambiguous: false },
  {
    trouble: 'HTTP 500 with an envelope',
    step: () => fails(36009003, 'Internal error.', 500),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: 'an internal error under HTTP 200',
    step: () => fails(36009003, 'Internal error.'),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: "the platform's own time-out",
    step: () => fails(36009007, 'Request timeout.', 504),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: 'a business code that means trouble',
    step: () => fails(21042001, 'try later'),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: 'an unknown code under HTTP 500',
    step: () => fails(777, 'hm', 500),
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: 'HTTP 502 with a page of HTML',
    step: () => respond(502, html, page),
    kind: 'unavailable',
    ambiguous: true,
  },
  { trouble: 'HTTP 503 with nothing', step: () => respond(503, ''), kind: 'unavailable', ambiguous: true },
  {
    trouble: 'HTML under HTTP 200',
    step: () => respond(200, html, page),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'JSON cut off',
    step: () => respond(200, '{"code":0,"data":{"orders":[{"i'),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'JSON that is no envelope',
    step: () => respond(200, '[1]'),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'a code that is no number',
    step: () => respond(200, '{"code":"0"}'),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'data that is no object',
    step: () => respond(200, '{"code":0,"data":[]}'),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'invalid UTF-8',
    step: () => respond(200, Buffer.from('{"code":0,"data":{"a":"\xff"}}', 'latin1')),
    kind: 'malformed',
    ambiguous: true,
  },
  {
    trouble: 'nesting that exhausts a stack',
    step: () => respond(200, `{"id":1,"data":${'['.repeat(1e6)}`),
    kind: 'malformed',
    ambiguous: true,
  },
  { trouble: 'an empty answer', step: () => respond(200, ''), kind: 'malformed', ambiguous: true },
  {
    trouble: 'a connection lost after the request',
    step: () => hangUp,
    kind: 'unavailable',
    ambiguous: true,
  },
  {
    trouble: 'a connection lost within the answer',
    step: () => halfAnAnswer,
    kind: 'unavailable',
    ambiguous: true,
  },
  { trouble: 'no answer in time', step: world => world.silence, kind: 'timeout', ambiguous: true },
  {
    trouble: 'an answer that stops',
    step: world => world.silenceAfterHeaders,
    kind: 'timeout',
    ambiguous: true,
  },
]

/** Refusals that no repetition mends; nothing was done. */
const lasting: Trouble[] = [
  {
    trouble: 'wrong signature',
    step: () => fails(106001, "Invalid credentials. The 'sign' …", 401),
    kind: 'credentials',
    ambiguous: false,
  },
  {
    trouble: 'unknown app key',
    step: () => fails(36009004, "Invalid credentials. Invalid 'app_key' …", 400),
    kind: 'credentials',
    ambiguous: false,
  },
  {
    trouble: 'missing parameter',
    step: () => fails(36009004, 'param body.address is missing', 400),
    kind: 'invalid',
    ambiguous: false,
  },
  {
    trouble: 'cipher where none belongs',
    step: () => fails(36009004, 'Unexpected identifier.', 400),
    kind: 'invalid',
    ambiguous: false,
  },
  {
    trouble: 'unknown path',
    step: () => fails(36009009, 'Invalid path.', 404),
    kind: 'invalid',
    ambiguous: false,
  },
  {
    trouble: 'missing cipher',
    step: () => fails(106013, 'Missing identifier.', 400),
    kind: 'invalid',
    ambiguous: false,
  },
  {
    trouble: 'missing scope',
    step: () => fails(105005, 'Access denied.', 403),
    kind: 'scope',
    ambiguous: false,
  },
  {
    trouble: 'IP address not allowed',
    step: () => fails(36009033, 'Access denied.', 403),
    kind: 'scope',
    ambiguous: false,
  },
  {
    trouble: 'token of another shop',
    step: () => fails(101000, 'Invalid query or header.', 401),
    kind: 'credentials',
    ambiguous: false,
  },
  {
    trouble: 'revoked authorization',
    step: () => fails(105003, 'Revoked.', 401),
    kind: 'credentials',
    ambiguous: false,
  },
  {
    trouble: 'business refusal under HTTP 200',
    step: () => fails(11006021, 'Package already shipped'),
    kind: 'refused',
    ambiguous: false,
  },
  {
    trouble: 'business refusal under HTTP 400',
    step: () => fails(21011007, 'Not now', 400),
    kind: 'refused',
    ambiguous: false,
  },
]

describe.each(passing)('$trouble', ({ step, kind, ambiguous }) => {
  it('only delays a read', async () => {
    const world = testWorld(platform)
    platform.script(step(world), step(world), ok({ total_count: 3 }))
    expect(await doRead(world)).toEqual({ total_count: 3 })
    expect(platform.requests).toHaveLength(3)
    expect(world.pauses).toEqual([375, 750])
  })

  it('ends a read after five attempts, which is never ambiguous', async () => {
    const world = testWorld(platform)
    platform.script(...Array.from({ length: 9 }, () => step(world)))
    const failure = await failureOf(doRead(world))
    expect(failure).toBeInstanceOf(TikTokShopError)
    expect(failure).toMatchObject({ kind, ambiguous: false, attempts: 5, endpoint: read })
    expect(platform.requests).toHaveLength(5)
  })

  it(ambiguous ? 'leaves a write ambiguous after one attempt' : 'only delays a write', async () => {
    const world = testWorld(platform)
    platform.script(step(world), ok({}))
    if (ambiguous) {
      const failure = await failureOf(doWrite(world))
      expect(failure).toMatchObject({ kind, ambiguous: true, attempts: 1, endpoint: write })
      expect(platform.requests).toHaveLength(1)
    } else {
      expect(await doWrite(world)).toEqual({})
      expect(platform.requests).toHaveLength(2)
    }
  })

  it('repeats a write with an idempotency key, the same bytes under a fresh signature', async () => {
    const world = testWorld(platform)
    platform.script(step(world), step(world), ok({}))
    expect(await doKeyed(world)).toEqual({})
    expect(platform.requests.map(request => request.query.idempotency_key)).toEqual(['k', 'k', 'k'])
    expect(platform.requests.map(request => request.body.toString())).toEqual(['{}', '{}', '{}'])
  })
})

describe.each(lasting)('$trouble', ({ step, kind }) => {
  it.each([
    ['read', doRead],
    ['write', doWrite],
  ])('ends a %s at once and says who, what and which call', async (_name, call) => {
    const world = testWorld(platform)
    platform.script(step(world))
    expect(await failureOf(call(world))).toMatchObject({
      kind,
      ambiguous: false,
      attempts: 1,
      requestId: 'ERR1',
    })
    expect(platform.requests).toHaveLength(1)
    expect(world.pauses).toEqual([])
  })
})
