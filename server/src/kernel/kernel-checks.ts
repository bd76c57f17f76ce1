import { pendingMigrations } from './migrate.ts'
import type { SelfCheck } from './self-check.ts'

/** What must be true of any database of ours, whatever the modules keep in it. */
export function kernelChecks(kindsOfWork: readonly string[]): readonly SelfCheck[] {
  return [
    {
      claim: 'The schema is the one of this version',
      run: ({ pool }) => pendingMigrations(pool),
    },
    {
      claim: 'Every index is complete and every constraint holds',
      run: async ({ pool }) => {
        const { rows } = await pool.query<{ name: string }>(`
          select indexrelid::regclass::text as name from pg_index where not indisvalid
          union all select conname from pg_constraint where not convalidated`)
        return rows.map(row => row.name)
      },
    },
    {
      claim: 'Somebody does each kind of work that waits',
      run: async (database, scope) => {
        const { rows } = await database.pool.query<{ kind: string; count: bigint }>(
          'select kind, count(*) from work where merchant_id = $1 and kind <> all($2) group by kind',
          [scope.merchantId, kindsOfWork],
        )
        return rows.map(row => `${row.kind}: ${row.count} rows`)
      },
    },
  ]
}
