import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Shop } from '../../shops/shop.ts'
import type { OrderFilter } from '../order-filter.ts'
import { type Stage, stages } from '../stage.ts'
import { few, fewMatch, ofStages } from './few-matching.ts'
import { behind, orderBy, type SortRule } from './order-sort.ts'
import { orderWhere } from './order-where.ts'

export type Place = { value: string; id: string }
export type FoundOrder = Place

type Page = { rule: SortRule; after: Place | null; limit: number }

/**
 * The ids of up to `limit` orders that match, in the sort's order from behind a place on, with the sort's value. Few
 * that match are looked at all and sorted. Of many, the stages' own lists are merged, each read in order from its
 * index and no further than the page needs.
 */
export async function findOrderIds(
  db: Db,
  request: Page & { filter: OrderFilter; shops: readonly Shop[] },
  most = few,
): Promise<FoundOrder[]> {
  const { filter } = request
  const where = orderWhere(db, filter, request.shops)
  if (!where) return []
  const list = (await fewMatch(db, filter, where, most))
    ? sorted(where, filter, request)
    : merged(where, filter.stage ? [filter.stage] : stages, request)
  const { rows } = await sql<FoundOrder>`
    select found.id, found.value::text as value from (${list}) found`.execute(db)
  return rows
}

/** Materialized, so that the planner finds them by what is rare about them and not by the order of the page. */
function sorted(where: RawBuilder<unknown>, filter: OrderFilter, page: Page): RawBuilder<unknown> {
  const rest = page.after ? sql`and ${behind(page.rule, page.after)}` : sql``
  return sql`
    with matching as materialized (
      select o.id, ${page.rule.column} as value from orders o where ${where} and ${ofStages(filter)} ${rest})
    ${inOrder(sql`matching`, page)}`
}

function merged(
  where: RawBuilder<unknown>,
  from: readonly Stage[],
  { rule, after, limit }: Page,
): RawBuilder<unknown> {
  const lists = from.map(
    stage => sql`(
      select o.id, ${rule.column} as value from orders o
      where ${where} and o.stage = ${stage} ${after ? sql`and ${behind(rule, after)}` : sql``}
      order by ${orderBy(rule)} limit ${sql.lit(limit)})`,
  )
  return inOrder(sql`(${sql.join(lists, sql` union all `)})`, { rule, after, limit })
}

function inOrder(rows: RawBuilder<unknown>, { rule, limit }: Page): RawBuilder<unknown> {
  const direction = rule.descending ? sql`desc` : sql`asc`
  return sql`
    select o.id, o.value from ${rows} o order by o.value ${direction}, o.id ${direction} limit ${sql.lit(limit)}`
}
