import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Shop } from '../../shops/shop.ts'
import type { OrderFilter } from '../order-filter.ts'
import { type Stage, stages } from '../stage.ts'
import { behind, orderBy, type SortRule } from './order-sort.ts'
import { orderWhere } from './order-where.ts'

export type Place = { value: string; id: string }
export type FoundOrder = Place

/**
 * The ids of up to `limit` orders that match, in the sort's order from behind a place on, with the sort's value. Over
 * all stages it merges the stages' own lists, each read from its index and no further than the page needs.
 */
export async function findOrderIds(
  db: Db,
  request: {
    filter: OrderFilter
    shops: readonly Shop[]
    rule: SortRule
    after: Place | null
    limit: number
  },
): Promise<FoundOrder[]> {
  const { filter, rule, after, limit } = request
  const where = orderWhere(db, filter, request.shops)
  if (!where) return []
  const page = sql`order by ${orderBy(rule)} limit ${sql.lit(limit)}`
  const ofStage = (stage: Stage) => sql`
    select o.id, ${rule.column} as value from orders o
    where ${where} and o.stage = ${stage} ${after ? sql`and ${behind(rule, after)}` : sql``} ${page}`
  const list = filter.stage ? ofStage(filter.stage) : merged(stages.map(ofStage), rule, limit)
  const { rows } = await sql<{ id: string; value: string }>`
    select found.id, found.value::text as value from (${list}) found`.execute(db)
  return rows
}

function merged(lists: RawBuilder<unknown>[], rule: SortRule, limit: number): RawBuilder<unknown> {
  const direction = rule.descending ? sql`desc` : sql`asc`
  const each = lists.map(list => sql`(${list})`)
  return sql`
    select o.id, o.value from (${sql.join(each, sql` union all `)}) o
    order by o.value ${direction}, o.id ${direction} limit ${sql.lit(limit)}`
}
