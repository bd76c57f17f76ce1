import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakePlatform } from '../test/fake-platform.ts'
import { startFakePlatform } from '../test/fake-platform.ts'
import { doRead, doWrite } from '../test/sample-calls.ts'
import { failureOf, testWorld } from '../test/test-world.ts'

let platform: FakePlatform
beforeAll(async () => {
  platform = await startFakePlatform()
})
beforeEach(() => platform.reset())
afterAll(() => platform.close())

describe('a host that cannot be reached', () => {
  it('is tried again even for a write, since nothing was sent', async () => {
    const closed = createServer()
    const port = await new Promise<number>(done =>
      closed.listen(0, '127.0.0.1', () => done((closed.address() as AddressInfo).port)),
    )
    await new Promise(done => closed.close(done))
    const world = testWorld({ url: `http://127.0.0.1:${port}` })
    expect(await failureOf(doWrite(world))).toMatchObject({
      kind: 'unavailable',
      ambiguous: false,
      attempts: 5,
    })
    expect(world.pauses).toEqual([375, 750, 1500, 3000])
  })

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('%s is not ambiguous', async code => {
    const cause = Object.assign(new Error('no'), { code })
    const world = testWorld(platform, {
      doors: { fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) },
    })
    expect(await failureOf(doWrite(world))).toMatchObject({
      kind: 'unavailable',
      ambiguous: false,
      attempts: 5,
    })
  })

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'HPE_INVALID_CONSTANT', 'SOMETHING_NEW'])(
    '%s is ambiguous',
    async code => {
      const cause = Object.assign(new Error('no'), { code })
      const world = testWorld(platform, {
        doors: { fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) },
      })
      expect(await failureOf(doWrite(world))).toMatchObject({
        kind: 'unavailable',
        ambiguous: true,
        attempts: 1,
      })
    },
  )

  it('with an answer that does not end is left after 64 MB', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent++
        stream.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const world = testWorld(platform, { doors: { fetch: async () => new Response(endless) } })
    expect(await failureOf(doWrite(world))).toMatchObject({ kind: 'malformed', ambiguous: true })
    expect(sent).toBeLessThan(70)
  })

  it('lets a bug through as it is', async () => {
    const bug = new RangeError('a bug')
    const world = testWorld(platform, { doors: { fetch: () => Promise.reject(bug) } })
    expect(await failureOf(doRead(world))).toBe(bug)
  })
})
