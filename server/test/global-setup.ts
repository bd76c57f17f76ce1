import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/kernel/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that may be filled with databases, and the name of a migrated one to clone. */
    postgres: { url: string; template: string }
  }
}

/** One migrated template for the whole run; each test file clones it (about 70 ms). */
export default async function setup(project: TestProject) {
  const url = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const template = `supercargo_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${template}`)
  const pool = new pg.Pool({ connectionString: databaseUrl(url, template), max: 1 })
  await migrate(pool)
  await pool.end()
  project.provide('postgres', { url, template })
  return async () => {
    const clones = await admin.query('select datname from pg_database where datname like $1', [
      `${template}%`,
    ])
    for (const { datname } of clones.rows)
      await admin.query(`drop database if exists ${datname} with (force)`)
    await admin.end()
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
