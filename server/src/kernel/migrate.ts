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
    for (const name of (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()) {
      if (await applyOne(client, name, applied.get(name))) done.push(name)
    }
    return done
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('supercargo.migrate'))`)
    client.release()
  }
}

async function applyOne(
  client: pg.PoolClient,
  name: string,
  appliedHash: string | undefined,
): Promise<boolean> {
  const text = await readFile(join(folder, name), 'utf8')
  const hash = createHash('sha256').update(text).digest('hex')
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
