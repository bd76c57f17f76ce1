import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'
import { answeredByIndex, few, fewMatch, ofStages } from './finding/few-matching.ts'
import { orderWhere } from './finding/order-where.ts'
import type { OrderFilter } from './order-filter.ts'
import type { OrderCounts } from './order-views.ts'
import { type Stage, stages } from './stage.ts'

/** Beyond this a count says "at least": nobody works by the difference, and counting on would cost for ever. */
export const countCap = 10_000

/** The same where every order counted has to be looked at, and most of those looked at do not match. */
const costlyCap = 1_000

const overdueStages: readonly Stage[] = ['on_hold', 'to_ship', 'to_hand_over', 'in_transit']

type Counted = { counts: Map<string, number>; cap: number }

/**
 * How many orders match in each stage, in all, and past their next deadline; whatever stage the filter names. Exact
 * up to the cap: 10,000, or 1,000 when very many match a filter that the orders themselves must be asked for.
 */
export async function countOrders(db: Db, asked: OrderFilter, most = few): Promise<OrderCounts> {
  const { stage: _stage, ...filter } = asked
  const where = orderWhere(db, filter, await listShops(db))
  const { counts, cap } = where ? await count(db, filter, where, most) : { counts: new Map(), cap: countCap }
  const capped = (name: string) => {
    const figure = counts.get(name) ?? 0
    return { count: Math.min(figure, cap), capped: figure > cap }
  }
  const ofStages = stages.map(stage => [stage, capped(stage)] as const)
  return {
    stages: Object.fromEntries(ofStages) as Record<Stage, ReturnType<typeof capped>>,
    all: {
      count: ofStages.reduce((sum, [, figure]) => sum + figure.count, 0),
      capped: ofStages.some(([, figure]) => figure.capped),
    },
    overdue: capped('overdue'),
  }
}

async function count(
  db: Db,
  filter: OrderFilter,
  where: RawBuilder<unknown>,
  most: number,
): Promise<Counted> {
  if (await fewMatch(db, filter, where, most))
    return { counts: await countAll(db, filter, where), cap: countCap }
  const cap = answeredByIndex(filter) ? countCap : costlyCap
  return { counts: await countStages(db, where, cap), cap }
}

async function countAll(
  db: Db,
  filter: OrderFilter,
  where: RawBuilder<unknown>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ stage: string; count: number; overdue: number }>`
    with matching as materialized (
      select o.stage, o.due_sort from orders o where ${where} and ${ofStages(filter)})
    select stage, count(*)::integer as count,
      (count(*) filter (where stage = any(${overdueStages}::text[]) and due_sort < ${db.clock.now()}))::integer
        as overdue
    from matching group by stage`.execute(db)
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0)
  return new Map([...rows.map(row => [row.stage, row.count] as [string, number]), ['overdue', overdue]])
}

/** Each stage is counted from its own stretch of the index and no further than one past the cap. */
async function countStages(db: Db, where: RawBuilder<unknown>, cap: number): Promise<Map<string, number>> {
  const one = (name: string, condition: RawBuilder<unknown>) => sql`
    select ${name}::text as name, count(*)::integer as count
    from (select 1 from orders o where ${where} and ${condition} limit ${sql.lit(cap + 1)}) matching`
  const parts = [
    ...stages.map(stage => one(stage, sql`o.stage = ${stage}`)),
    one('overdue', sql`o.stage = any(${overdueStages}::text[]) and o.due_sort < ${db.clock.now()}`),
  ]
  const { rows } = await sql<{ name: string; count: number }>`
    ${sql.join(parts, sql` union all `)}`.execute(db)
  return new Map(rows.map(row => [row.name, row.count]))
}
