import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../../src/kernel/clock.ts'
import { startEmbeddedPostgres } from '../../src/kernel/embedded-postgres.ts'
import { migrate } from '../../src/kernel/migrate.ts'
import { soleMerchant } from '../../src/kernel/scope.ts'

export type SimulationServer = {
  /** A new, migrated database with the one merchant in it. */
  database(): Promise<{ url: string; close(): Promise<void> }>
  close(): Promise<void>
}

/** The server of TEST_DATABASE_URL, or an embedded one in a folder that is thrown away. */
export async function simulationServer(): Promise<SimulationServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { database: () => freshDatabase(given), close: async () => {} }
  const data = await mkdtemp(join(tmpdir(), 'supercargo-simulation-'))
  const embedded = await startEmbeddedPostgres({
    data,
    clock: systemClock,
    as: 'server',
    durable: false,
    onNotice: console.error,
  })
  return {
    database: () => freshDatabase(embedded.url),
    close: async () => {
      await embedded.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function freshDatabase(server: string) {
  const name = `supercargo_simulation_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 1 })
  await migrate(pool)
  await pool.query(
    `insert into merchants (merchant_id, name) values ($1, 'Simulation') on conflict do nothing`,
    [soleMerchant],
  )
  await pool.end()
  return {
    url: url.href,
    close: async () => {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
