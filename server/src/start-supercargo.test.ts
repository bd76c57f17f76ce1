import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../test/test-database.ts'
import { type Config, readConfig } from './kernel/config.ts'
import { runningPostmaster } from './kernel/embedded-process.ts'
import { freePort, isFreePort } from './kernel/free-port.ts'
import { startSupercargo } from './start-supercargo.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'supercargo-start-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

describe('in one process, on a given database', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let config: Config
  beforeAll(async () => {
    world = await testDatabase()
    config = {
      ...readConfig({ DATABASE_URL: world.url, SUPERCARGO_PRACTICE: 'off', SUPERCARGO_LOG: 'silent' }),
      port: 0,
      data: join(data, 'given'),
    }
  })
  afterAll(() => world.close())

  test('it starts, says where to go, closes, and starts again', async () => {
    const first = await startSupercargo(config)
    expect(first.openUrl).toMatch(new RegExp(`^${first.url}/sign-in/[\\w-]{43}$`))
    expect((await fetch(`${first.url}/ready`)).status).toBe(200)
    expect(await readFile(join(config.data, 'url'), 'utf8')).toBe(`${first.url}\n`)
    await first.close()
    await expect(fetch(`${first.url}/health`)).rejects.toThrow()
    const second = await startSupercargo(config)
    expect(second.openUrl).not.toBe(first.openUrl)
    await second.close()
  })

  test('a taken port is said, and nothing stays open behind it', async () => {
    const first = await startSupercargo(config)
    const port = Number(new URL(first.url).port)
    await expect(startSupercargo({ ...config, port })).rejects.toMatchObject({
      code: 'port.in-use',
      message: expect.stringContaining(`PORT=${port + 10}`),
    })
    await first.close()
  })

  test('a worker answers health and nothing of the API', async () => {
    const worker = await startSupercargo({ ...config, role: 'worker' })
    expect((await fetch(`${worker.url}/health`)).status).toBe(200)
    expect((await fetch(`${worker.url}/api/shops`)).status).toBe(404)
    await worker.close()
  })
})

describe('as npm start does it, with the practice marketplace', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  let ports: { PORT: string; MARKETPLACE_PORT: string }
  let server: ChildProcess | undefined
  let url: string
  let cookie: string
  beforeAll(async () => {
    const [port, marketplace] = [await freePort(), await freePort()]
    ports = { PORT: String(port), MARKETPLACE_PORT: String(marketplace) }
    url = `http://127.0.0.1:${port}`
  })
  afterAll(async () => {
    server?.kill('SIGINT')
    if (server?.exitCode === null && server.signalCode === null) await once(server, 'exit')
  })

  /** Starts it as a process of its own and resolves with what it said when it said where to go, or ended. */
  async function start(change = {}): Promise<{ said: string; child: ChildProcess }> {
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        SUPERCARGO_DATA: join(data, 'own'),
        SUPERCARGO_LOG: 'error',
        ...ports,
        ...change,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const ended = once(child, 'exit')
    await Promise.race([
      ended,
      new Promise<void>(resolve => {
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on('data', chunk => {
            said += chunk
            if (/^Open .*\n/m.test(said)) resolve()
          })
        }
      }),
    ])
    return { said, child }
  }

  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie } })
    return (await answer.json()) as unknown
  }
  const gone = (port: string) =>
    vi.waitFor(async () => expect(await isFreePort(Number(port))).toBe(true), 10_000)

  test('a line that begins with Open leads to an owner and a desk', async () => {
    const started = await start()
    server = started.child
    const link = /^Open (\S+)$/m.exec(started.said)?.[1] ?? ''
    expect(link).toMatch(new RegExp(`^${url}/sign-in/`))
    const opened = await fetch(link, { redirect: 'manual' })
    const made = await fetch(`${url}/api/session/owner`, {
      method: 'POST',
      headers: {
        cookie: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        'x-supercargo': '1',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        displayName: 'Owner',
        signInName: 'owner',
        password: 'a desk with orders',
        language: 'en',
      }),
    })
    expect(made.status).toBe(200)
    cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  })

  test('practice shops of three markets connect by themselves', async () => {
    await vi.waitFor(
      async () => {
        const shops = (await get('/api/shops')) as { market: string; practice: boolean }[]
        expect(new Set(shops.map(shop => shop.market)).size).toBeGreaterThanOrEqual(3)
        expect(shops.every(shop => shop.practice)).toBe(true)
      },
      { timeout: 30_000, interval: 200 },
    )
  })

  test('a second one on the same folder is told why it cannot', async () => {
    const { said, child } = await start({ PORT: '0' })
    expect(said).toContain('Another Supercargo is working with the data folder')
    expect(child.exitCode).toBe(1)
  })

  test('killed, it leaves its database running and takes the practice marketplace along', async () => {
    server?.kill('SIGKILL')
    await gone(ports.MARKETPLACE_PORT)
    expect(await runningPostmaster(join(data, 'own', 'postgres'))).toBeDefined()
  })

  test('started again, it goes on where it was: same owner, same session, same shops', async () => {
    const started = await start()
    server = started.child
    expect(started.said).toContain(`Open ${url}/\n`)
    expect(await get('/api/session')).toMatchObject({ signedIn: true, account: { role: 'owner' } })
    expect(((await get('/api/shops')) as unknown[]).length).toBeGreaterThanOrEqual(3)
  })

  test('stopped with Ctrl-C, it ends in order and leaves nothing behind', async () => {
    server?.kill('SIGINT')
    if (server?.exitCode === null) await once(server, 'exit')
    expect(server?.exitCode).toBe(0)
    await gone(ports.MARKETPLACE_PORT)
    expect(await runningPostmaster(join(data, 'own', 'postgres'))).toBeUndefined()
  })
})
