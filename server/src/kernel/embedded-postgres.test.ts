import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from './clock.ts'
import { type EmbeddedOptions, startEmbeddedPostgres } from './embedded-postgres.ts'
import { runningPostmaster } from './embedded-process.ts'

const program = fileURLToPath(new URL('../../test/acknowledging-server.ts', import.meta.url))
const isRoot = process.geteuid?.() === 0
const nobody = 65534

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'supercargo-embedded-'))
  await chmod(home, 0o755)
})
afterAll(() => rm(home, { recursive: true, force: true }))

const start = (data: string, options: Partial<EmbeddedOptions> = {}) =>
  startEmbeddedPostgres({ data, clock: systemClock, as: 'server', onNotice: () => {}, ...options })

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('killed without warning', () => {
  let data: string
  const acknowledged: number[] = []
  let server: ChildProcess | undefined
  beforeAll(() => {
    data = join(home, 'drill')
  })
  afterAll(async () => {
    server?.stdin?.end()
    if (server?.exitCode === null) await once(server, 'exit')
  })

  /** Starts the server, or goes on listening to it, until it has had so many more numbers acknowledged. */
  async function untilAcknowledged(more: number): Promise<string[]> {
    server ??= spawn(process.execPath, [program, data, String((acknowledged.at(-1) ?? -1) + 1)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    if (!server.stdout) throw new Error('no output')
    const said: string[] = []
    const wanted = acknowledged.length + more
    for await (const line of createInterface({ input: server.stdout })) {
      if (/^\d+$/.test(line)) acknowledged.push(Number(line))
      else said.push(line)
      if (acknowledged.length >= wanted) break
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(wanted)
    return said
  }
  async function killServer() {
    const dying = server
    server = undefined
    dying?.kill('SIGKILL')
    if (dying) await once(dying, 'exit')
  }
  async function killDatabase() {
    const running = await runningPostmaster(join(data, 'postgres'))
    if (!running) throw new Error('the database does not run')
    process.kill(running.pid, 'SIGKILL')
  }
  async function nothingIsLost() {
    const database = await start(data, { as: 'guest' })
    const rows = await ask(database.url, 'select n from acknowledged')
    await database.close()
    const kept = new Set(rows.map(row => row.n))
    expect(acknowledged.filter(n => !kept.has(n))).toEqual([])
  }

  test('a first start makes the database', async () => {
    expect(await untilAcknowledged(50)).toEqual(['found nothing'])
  })

  test('the server: its database runs on and is adopted', async () => {
    await killServer()
    expect(await untilAcknowledged(50)).toEqual(['found running'])
    await nothingIsLost()
  })

  test('the database: the server starts it again and goes on', async () => {
    await killDatabase()
    expect(await untilAcknowledged(50)).toEqual([])
    await nothingIsLost()
  })

  test('both, one right after the other', async () => {
    await killServer()
    await killDatabase()
    expect(await untilAcknowledged(50)).toEqual(['found resting'])
    await nothingIsLost()
  })

  test('the server, and then the database while it is being adopted', async () => {
    await killServer()
    const again = untilAcknowledged(50)
    await killDatabase()
    await again
    await nothingIsLost()
  })
})

describe('one folder', () => {
  let data: string
  beforeAll(() => {
    data = join(home, 'one folder', '订单 ordens', 'x'.repeat(120))
  })

  test('two first starts at once: one works, the other is told why not', async () => {
    const outcomes = await Promise.allSettled([start(data), start(data)])
    const works = outcomes.filter(outcome => outcome.status === 'fulfilled')
    const refused = outcomes.filter(outcome => outcome.status === 'rejected')
    expect(refused.map(outcome => outcome.reason.code)).toEqual(['database.folder-in-use'])
    expect(await ask(works[0]!.value.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await works[0]!.value.close()
  })

  test('a command beside the server leaves the database to it; alone it stops it', async () => {
    const server = await start(data)
    const guest = await start(data, { as: 'guest' })
    expect(guest.url).toBe(server.url)
    await guest.close()
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.close()
    const alone = await start(data, { as: 'guest' })
    expect(alone.found).toBe('resting')
    await alone.close()
    expect(await runningPostmaster(join(data, 'postgres'))).toBeUndefined()
  })

  test('beside a second copy in another folder', async () => {
    const [one, two] = await Promise.all([start(data), start(join(home, 'second copy'))])
    expect(one.url).not.toBe(two.url)
    expect(await ask(one.url, 'show data_directory')).not.toEqual(await ask(two.url, 'show data_directory'))
    await Promise.all([one.close(), two.close()])
  })

  test('a process id that belongs to somebody else since a power cut does not keep it from starting', async () => {
    const lock = join(data, 'postgres', 'postmaster.pid')
    await writeFile(lock, `${process.pid}\n${join(data, 'postgres')}\n1790000000\n5432\n\n127.0.0.1\n`)
    const database = await start(data)
    expect(database.found).toBe('resting')
    await database.close()
  })

  test('it is durable, listens on loopback alone, and wants a password', async () => {
    const database = await start(data)
    const [settings] = await ask(
      database.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
        current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums`,
    )
    expect(settings).toEqual({ fsync: 'on', commits: 'on', addresses: '127.0.0.1', checksums: 'on' })
    const stranger = new URL(database.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await database.close()
  })

  test('words of every language can be searched', async () => {
    const database = await start(data)
    const [row] = await ask(database.url, `create extension if not exists pg_trgm; select 1`).then(() =>
      ask(database.url, `select array_length(show_trgm('防晒霜'), 1) as trigrams, lower('ĐÀ') as low`),
    )
    expect(row).toEqual({ trigrams: 4, low: 'đà' })
    await database.close()
  })

  test('files of another major version are refused before anything touches them', async () => {
    const version = join(data, 'postgres', 'PG_VERSION')
    await writeFile(version, '17\n')
    await expect(start(data)).rejects.toMatchObject({ code: 'database.other-version' })
    await writeFile(version, '18\n')
  })

  test('what keeps it from starting is said in its own words', async () => {
    const broken = join(data, 'postgres', 'postgresql.conf')
    const right = await readFile(broken, 'utf8')
    await writeFile(broken, `${right}\nno_such_setting = 1\n`)
    await expect(start(data)).rejects.toMatchObject({
      code: 'database.cannot-start',
      message: expect.stringContaining('no_such_setting'),
    })
    await writeFile(broken, right)
  })
})

describe.skipIf(!isRoot)('as root', () => {
  const machine = { uid: 0, named: true, namespaces: false, ambient: false }

  test('where namespaces are forbidden it runs as nobody, and keeps doing so', async () => {
    const data = join(home, 'nobody')
    const database = await start(data, { machine })
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
    expect((await stat(join(data, 'postgres'))).uid).toBe(nobody)
    const later = await start(data)
    expect(later.found).toBe('resting')
    await later.close()
    expect((await stat(join(data, 'postgres'))).uid).toBe(nobody)
  })

  test('what a namespace made is handed over when namespaces are forbidden later', async () => {
    const data = join(home, 'handed over')
    await (await start(data)).close()
    const database = await start(data, { machine })
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
  })

  test('in a folder that is closed to others: with the one capability, or told what to do', async () => {
    const closed = join(home, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const data = join(closed, 'data')
    await expect(start(data, { machine })).rejects.toMatchObject({ code: 'database.root' })
    const database = await start(data, { machine: { ...machine, ambient: true } })
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
  })

  test('an ordinary user starts it directly', async () => {
    const data = join(home, 'ordinary')
    await mkdir(data)
    await chown(data, nobody, nobody)
    const server = spawn(process.execPath, [program, data], {
      uid: nobody,
      gid: nobody,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    for await (const line of createInterface({ input: server.stdout })) {
      lines.push(line)
      if (lines.length === 5) break
    }
    server.stdin.end()
    server.stdout.resume()
    expect(lines).toEqual(['found nothing', '0', '1', '2', '3'])
    expect(await once(server, 'exit')).toEqual([0, null])
    expect((await stat(join(data, 'postgres'))).uid).toBe(nobody)
  })
})
