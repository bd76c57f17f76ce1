import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Clock } from './clock.ts'
import { embeddedBinaries } from './embedded-binaries.ts'
import { embeddedCluster } from './embedded-cluster.ts'
import { runningPostmaster, spawnPostgres, stopPostgres } from './embedded-process.ts'
import { freePort } from './free-port.ts'
import { Refusal } from './refusal.ts'
import { type Machine, runAs } from './run-as.ts'

export type EmbeddedPostgres = {
  /** Stays the same while this is open, also when the database dies and is started again. */
  url: string
  /** What was there: nothing, a database at rest, or one that outlived a crash of its server. */
  found: 'nothing' | 'resting' | 'running'
  /** Stops the database, unless it serves another Supercargo. */
  close(): Promise<void>
}

export type EmbeddedOptions = {
  /** The data folder (`SUPERCARGO_DATA`); the database goes into `postgres` within. */
  data: string
  clock: Clock
  /** The server keeps the folder for itself and the database alive; a guest is a command beside it. */
  as: 'server' | 'guest'
  /** Hears, in a sentence, of a database that went away or came back. */
  onNotice: (sentence: string) => void
  /** False only for the throwaway databases of tests. */
  durable?: boolean
  /** What the machine allows, when a test says otherwise than the machine. */
  machine?: Machine
}

/**
 * A real PostgreSQL in the data folder: made when missing, adopted when it still runs after a crash, started
 * again when it dies, stopped when closed.
 * @throws Refusal `database.folder-in-use` when another Supercargo works on the folder; `database.no-binary`,
 * `database.root`, `database.cannot-create`, `database.cannot-start`, `database.other-version`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  // Others may pass through on their way to the database's own folder, but not look around.
  await mkdir(options.data, { recursive: true, mode: 0o711 })
  const data = await realpath(options.data)
  const binaries = await embeddedBinaries(join(data, 'postgres-lib'))
  const as = runAs(binaries.postgres, join(data, 'postgres'), options.machine)
  const durable = options.durable ?? true
  const cluster = await embeddedCluster(data, binaries, as, durable)
  const place = { folder: cluster.folder, log: join(data, 'postgres.log'), binaries, as, durable }
  const running = await runningPostmaster(place.folder)
  const found = cluster.created ? 'nothing' : running ? 'running' : 'resting'

  const stop = new AbortController()
  const { clock } = options
  const port = await bringUp(place, clock, cluster.password, stop.signal)
  await makeDatabase(urlOf(cluster.password, port, 'postgres'))
  const url = urlOf(cluster.password, port, 'supercargo')
  const guard = options.as === 'server' ? await guardFolder() : undefined

  async function guardFolder(): Promise<{ close(): Promise<void> }> {
    let lock = await holdLock()
    let recovery: Promise<void> = Promise.resolve()
    lock.on('end', recover)
    function recover() {
      if (!stop.signal.aborted) recovery = again()
    }
    async function again(): Promise<void> {
      options.onNotice('The database went away; it is being started again.')
      for (let tries = 1; !stop.signal.aborted; tries++) {
        try {
          await bringUp(place, clock, cluster.password, stop.signal, port)
          lock = await holdLock()
          lock.on('end', recover)
          return options.onNotice('The database is back.')
        } catch (error) {
          options.onNotice(`The database cannot be started (try ${tries}): ${String(error)}`)
          await clock.wait(Math.min(tries, 10) * 1000, stop.signal)
        }
      }
    }
    return {
      close: async () => {
        await recovery
        await lock.end()
      },
    }
  }

  async function holdLock(): Promise<pg.Client> {
    const lock = await tryLock(url, clock, 30)
    if (lock) return lock
    throw new Refusal(
      'conflict',
      'database.folder-in-use',
      `Another Supercargo is working with the data folder ${data}. Close that one, or give this one a folder of its own with SUPERCARGO_DATA.`,
      { data },
    )
  }

  return {
    url,
    found,
    close: async () => {
      stop.abort()
      await guard?.close()
      const alone = guard ? undefined : await tryLock(url, clock, 1)
      if (!guard && !alone) return
      await alone?.end()
      await stopPostgres(place)
    },
  }
}

/**
 * One server at a time may work on a data folder. The lock lives in the database and ends with its connection,
 * however that ends, so that a crash leaves nothing to clean up. A killed server's is gone after a moment: `tries`.
 */
async function tryLock(url: string, clock: Clock, tries: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'supercargo server' })
  client.on('error', () => {
    // `end` follows and is what matters.
  })
  await client.connect()
  for (let left = tries; left > 0; left--) {
    const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('supercargo.server')) as got`)
    if (rows[0].got) return client
    if (left > 1) await clock.wait(100)
  }
  await client.end()
  return undefined
}

type Place = Parameters<typeof stopPostgres>[0] & { log: string; durable: boolean }

/** Obstacles of a moment: processes of a killed database that still hold its memory, a port, another start. */
const passing = /shared memory|in use|lock file|being adopted|shutting down|terminat/i

/** Adopts the database that runs, or starts it; returns its port when it answers. */
async function bringUp(
  place: Place,
  clock: Clock,
  password: string,
  signal: AbortSignal,
  wanted?: number,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    const running = await runningPostmaster(place.folder)
    if (running && wanted && running.port !== wanted) await stopPostgres(place)
    const adopted = running && (!wanted || running.port === wanted)
    const port = adopted ? running.port : (wanted ?? (await freePort()))
    const ended = adopted ? undefined : (await spawnPostgres({ ...place, port })).ended
    const obstacle = await untilAnswers(place, clock, urlOf(password, port, 'postgres'), signal, ended)
    if (obstacle === undefined) return port
    if (tries === 8 || signal.aborted || !passing.test(obstacle)) throw cannotStart(obstacle, place.log)
    await clock.wait(150 * tries, signal)
  }
}

/** Recovery after a crash is work; ten minutes are more than the largest log of ours takes. */
const recoveryLimit = 10 * 60_000

/** Resolves with undefined when the database answers, or with what keeps it from doing so. */
async function untilAnswers(
  place: Place,
  clock: Clock,
  url: string,
  signal: AbortSignal,
  ended: Promise<string> | undefined,
): Promise<string | undefined> {
  let lastWords: string | undefined
  void ended?.then(text => {
    lastWords = text || 'it ended without a word'
  })
  const until = clock.now().getTime() + recoveryLimit
  for (;;) {
    const found = await trouble(url)
    if (found === undefined) return undefined
    if (lastWords !== undefined) return lastWords
    if (!['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(found.code)) return found.message
    if (signal.aborted || clock.now().getTime() > until) return found.message
    if (!ended && !(await runningPostmaster(place.folder))) return 'it ended while it was being adopted'
    await clock.wait(40, signal)
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two starts side by side: the second waits here and finds it made.
    await client.query(`select pg_advisory_lock(hashtext('supercargo.database'))`)
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'supercargo'`)
    if (rowCount === 0) await client.query('create database supercargo')
  } finally {
    await client.end()
  }
}

/** What keeps the database from answering, or undefined. */
async function trouble(url: string): Promise<{ code: string; message: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {
    // The query or the connection attempt itself reports it.
  })
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    return { code, message }
  } finally {
    await client.end().catch(() => undefined)
  }
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://supercargo:${password}@127.0.0.1:${port}/${database}`
}

function cannotStart(obstacle: string, log: string): Refusal {
  return new Refusal(
    'unavailable',
    'database.cannot-start',
    `The database does not start. Its own words, also in ${log}: ${obstacle}`,
    { log },
  )
}
