import pg from 'pg'
import { type Clock, systemClock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { startEmbeddedPostgres } from './kernel/embedded-postgres.ts'
import type { Log } from './kernel/log.ts'
import { migrate } from './kernel/migrate.ts'
import { readKeys } from './kernel/read-keys.ts'
import { soleMerchant } from './kernel/scope.ts'
import { subscriptions } from './modules.ts'

export type OpenHouse = {
  database: Database
  /** For connections of one's own: hints and COPY. */
  url: string
  close(): Promise<void>
}

/**
 * The database of these settings, migrated, with its keys and its merchant: what a server needs before it
 * listens, and a command before it works beside one.
 */
export async function openHouse(
  config: Config,
  log: Log,
  as: 'server' | 'guest',
  clock: Clock = systemClock,
): Promise<OpenHouse> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({
        data: config.data,
        clock,
        as,
        onNotice: sentence => log.warn(sentence),
      })
  const url = embedded?.url ?? config.databaseUrl ?? ''
  try {
    const keys = await prepare(url, config, log)
    const database = openDatabase({
      url,
      clock,
      keys,
      subscriptions,
      onError: error => log.debug({ err: error }, 'a database connection ended'),
    })
    const close = async () => {
      await database.close()
      await embedded?.close()
    }
    return { database, url, close }
  } catch (error) {
    await embedded?.close()
    throw error
  }
}

async function prepare(url: string, config: Config, log: Log) {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 15_000 })
  pool.on('error', error => log.debug({ err: error }, 'a database connection ended'))
  try {
    const applied = await migrate(pool)
    if (applied.length > 0) log.info({ applied }, 'the database was brought forward')
    await pool.query(
      `insert into merchants (merchant_id, name) values ($1, 'My shop') on conflict do nothing`,
      [soleMerchant],
    )
    return await readKeys(pool, soleMerchant, config)
  } finally {
    await pool.end()
  }
}
