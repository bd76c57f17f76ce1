import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { OrderFilter } from '../order-filter.ts'
import { stages } from '../stage.ts'

/** Up to here it is quicker to look at all that match at once than to walk the stages in order until enough match. */
export const few = 20_000

/** Filters that the indexes by stage and shop answer by themselves, wherever one stands in them. */
const walked: ReadonlySet<string> = new Set<keyof OrderFilter>(['stage', 'shop', 'market', 'practice', 'due'])

/** True when no condition needs a look at the order itself: stages can then be counted and listed from an index alone. */
export function answeredByIndex(filter: OrderFilter): boolean {
  return Object.entries(filter).every(([name, value]) => value === undefined || walked.has(name))
}

/**
 * Whether about few enough orders match to look at all of them, by the planner's own figures. A list "in order, at
 * most a hundred" of a search that hardly anything matches would otherwise be walked to its end, again in each stage.
 */
export async function fewMatch(
  db: Db,
  filter: OrderFilter,
  where: RawBuilder<unknown>,
  most: number,
): Promise<boolean> {
  if (answeredByIndex(filter)) return false
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from orders o where ${where} and ${ofStages(filter)}`.execute(db)
  return (rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0) <= most
}

/** The stage asked for, or all of them by name: so the indexes that begin with the stage can serve other ranges. */
export function ofStages({ stage }: OrderFilter): RawBuilder<unknown> {
  return stage ? sql`o.stage = ${stage}` : sql`o.stage = any(${stages}::text[])`
}
