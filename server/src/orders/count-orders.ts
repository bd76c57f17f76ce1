import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { listShops } from '../shops/list-shops.ts'
import { orderWhere } from './finding/order-where.ts'
import type { OrderFilter } from './order-filter.ts'
import type { OrderCounts } from './order-views.ts'
import { type Stage, stages } from './stage.ts'

/** Beyond this a count says "at least": nobody works by the difference, and counting on would cost for ever. */
export const countCap = 10_000

const overdueStages: readonly Stage[] = ['on_hold', 'to_ship', 'to_hand_over', 'in_transit']

/** How many orders match in each stage, in all, and past their next deadline; whatever stage the filter names. */
export async function countOrders(db: Db, filter: OrderFilter): Promise<OrderCounts> {
  const where = orderWhere(db, filter, await listShops(db))
  const counted = where ? await counts(db, where) : new Map<string, number>()
  const ofStages = stages.map(stage => counted.get(stage) ?? 0)
  const all = ofStages.reduce((sum, count) => sum + Math.min(count, countCap), 0)
  return {
    stages: Object.fromEntries(stages.map((stage, at) => [stage, capped(ofStages[at] ?? 0)])) as Record<
      Stage,
      ReturnType<typeof capped>
    >,
    all: { count: all, capped: ofStages.some(count => count > countCap) },
    overdue: capped(counted.get('overdue') ?? 0),
  }
}

function capped(count: number) {
  return { count: Math.min(count, countCap), capped: count > countCap }
}

/** Each stage is counted from its own stretch of the index and no further than one past the cap. */
async function counts(db: Db, where: RawBuilder<unknown>): Promise<Map<string, number>> {
  const count = (name: string, condition: RawBuilder<unknown>) => sql`
    select ${name}::text as name, count(*)::integer as count
    from (select 1 from orders o where ${where} and ${condition} limit ${sql.lit(countCap + 1)}) matching`
  const parts = [
    ...stages.map(stage => count(stage, sql`o.stage = ${stage}`)),
    count('overdue', sql`o.stage = any(${overdueStages}::text[]) and o.due_sort < ${db.clock.now()}`),
  ]
  const { rows } = await sql<{ name: string; count: number }>`
    ${sql.join(parts, sql` union all `)}`.execute(db)
  return new Map(rows.map(row => [row.name, row.count]))
}
