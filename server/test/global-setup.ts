import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { systemClock } from '../src/kernel/clock.ts'
import { startEmbeddedPostgres } from '../src/kernel/embedded-postgres.ts'
import { migrate } from '../src/kernel/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that may be filled with databases, and the name of a migrated one to clone. */
    postgres: { url: string; template: string }
  }
}

/**
 * One migrated template for the whole run; each test file clones it (about 70 ms). The server is the embedded
 * PostgreSQL in a folder of its own that is thrown away, or the one of TEST_DATABASE_URL.
 */
export default async function setup(project: TestProject) {
  const server = await testServer()
  const template = `supercargo_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${template}`)
  const pool = new pg.Pool({ connectionString: databaseUrl(server.url, template), max: 1 })
  await migrate(pool)
  await pool.end()
  project.provide('postgres', { url: server.url, template })
  return async () => {
    const clones = await admin.query('select datname from pg_database where datname like $1', [
      `${template}%`,
    ])
    for (const { datname } of clones.rows)
      await admin.query(`drop database if exists ${datname} with (force)`)
    await admin.end()
    await server.close()
  }
}

async function testServer(): Promise<{ url: string; close(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, close: async () => {} }
  const data = await mkdtemp(join(tmpdir(), 'supercargo-test-'))
  const embedded = await startEmbeddedPostgres({
    data,
    clock: systemClock,
    as: 'server',
    durable: false,
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

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
