import type { Database } from './database.ts'

/**
 * Tells the planner about tables that have grown a lot since it last looked. PostgreSQL plans the checks of
 * foreign keys once per connection: planned while a table is empty they read all of it, and the first large
 * back-fill or import of a fresh database would get slower with every order (measured: 10 times at 16,000). The
 * server's own look comes a minute later at best.
 */
export async function analyzeGrown(database: Database, tables: readonly string[]): Promise<void> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_stat_user_tables
     where relname = any($1) and n_mod_since_analyze > 200 and n_mod_since_analyze > n_live_tup / 4`,
    [tables],
  )
  for (const { name } of rows) await database.pool.query(`analyze "${name}"`)
}
