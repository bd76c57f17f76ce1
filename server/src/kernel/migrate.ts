import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Refusal } from './refusal.ts'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/**
 * Brings the schema forward: every numbered file of `migrations/` once, each in a transaction of its own,
 * under a lock so that two processes starting together do not both migrate. Returns the files applied.
 * @throws Refusal `migration.changed` when a file that was applied before has another content now.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('supercargo.migrate'))`)
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map<string, string>(
      (await client.query('select name, sha256 from migrations')).rows.map(row => [row.name, row.sha256]),
    )
    const done: string[] = []
    for (const file of await migrationFiles()) {
      if (await applyOne(client, file, applied.get(file.name))) done.push(file.name)
    }
    return done
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('supercargo.migrate'))`)
    client.release()
  }
}

/** Names of files that were not applied, or were changed since. Empty when the schema is this version's. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
  const applied = new Map(rows.map(row => [row.name, row.sha256]))
  const pending: string[] = []
  for (const { name, hash } of await migrationFiles()) if (applied.get(name) !== hash) pending.push(name)
  return pending
}

async function migrationFiles(): Promise<{ name: string; text: string; hash: string }[]> {
  const names = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function applyOne(
  client: pg.PoolClient,
  { name, text, hash }: { name: string; text: string; hash: string },
  appliedHash: string | undefined,
): Promise<boolean> {
  if (appliedHash === hash) return false
  if (appliedHash) {
    throw new Refusal(
      'conflict',
      'migration.changed',
      `Migration ${name} was changed after it had been applied. Restore the file; a new change needs a new number.`,
    )
  }
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, hash])
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
