import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../server/src/kernel/clock.ts'
import { type Database, openDatabase } from '../server/src/kernel/database.ts'
import { startEmbeddedPostgres } from '../server/src/kernel/embedded-postgres.ts'
import { newId } from '../server/src/kernel/ids.ts'
import { keysFrom } from '../server/src/kernel/keys.ts'
import { migrate } from '../server/src/kernel/migrate.ts'
import { soleMerchant } from '../server/src/kernel/scope.ts'

export type BenchDatabase = { database: Database; url: string; postgres: string; close(): Promise<void> }

/**
 * A database of its own, durable as in production: on the server of `BENCH_DATABASE_URL`, or on an embedded
 * PostgreSQL in a folder that is thrown away.
 */
export async function benchDatabase(): Promise<BenchDatabase> {
  const server = await benchServer()
  const name = newId('supercargo_bench')
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const database = openDatabase({ url: url.href, clock: systemClock, keys: keysFrom(Buffer.alloc(32, 3)) })
  await migrate(database.pool)
  await database.pool.query(`insert into merchants (merchant_id, name) values ($1, 'Bench')`, [soleMerchant])
  const { rows } = await admin.query('show server_version')
  return {
    database,
    url: url.href,
    postgres: rows[0].server_version,
    close: async () => {
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      await server.close()
    },
  }
}

async function benchServer(): Promise<{ url: string; close(): Promise<void> }> {
  const url = process.env.BENCH_DATABASE_URL
  if (url) return { url, close: async () => {} }
  const data = await mkdtemp(join(tmpdir(), 'supercargo-bench-'))
  const embedded = await startEmbeddedPostgres({
    data,
    clock: systemClock,
    as: 'server',
    onNotice: console.error,
  })
  return {
    url: embedded.url,
    close: async () => {
      await embedded.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
