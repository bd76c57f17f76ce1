import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { systemClock } from './clock.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'

/** Writes `schema.generated.ts` from a database that was just made by the migrations. */
const target = process.argv[2] ?? fileURLToPath(new URL('schema.generated.ts', import.meta.url))
const data = await mkdtemp(join(tmpdir(), 'supercargo-schema-'))
const database = await startEmbeddedPostgres({
  data,
  clock: systemClock,
  as: 'server',
  durable: false,
  onNotice: console.error,
})
try {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  await migrate(pool)
  await pool.end()
  const codegen = fileURLToPath(new URL('cli/bin.js', import.meta.resolve('kysely-codegen')))
  const done = spawnSync(
    process.execPath,
    [
      codegen,
      ...['--dialect', 'postgres', '--url', database.url, '--out-file', target],
      ...['--type-mapping', '{"int8":"bigint"}', '--log-level', 'error'],
    ],
    { stdio: 'inherit' },
  )
  process.exitCode = done.status ?? 1
} finally {
  await database.close()
  await rm(data, { recursive: true, force: true })
}
