import { type RawBuilder, sql } from 'kysely'
import type { OrderSort } from '../order-filter.ts'

/** How a list is ordered: by one column of `orders`, then by id, both in one direction, as the indexes are. */
export type SortRule = {
  column: RawBuilder<unknown>
  type: RawBuilder<unknown>
  descending: boolean
}

const rules: Record<OrderSort, SortRule> = {
  due: { column: sql`o.due_sort`, type: sql`timestamptz`, descending: false },
  newest: { column: sql`o.placed_at`, type: sql`timestamptz`, descending: true },
  oldest: { column: sql`o.placed_at`, type: sql`timestamptz`, descending: false },
  amount: { column: sql`o.total_amount`, type: sql`bigint`, descending: true },
}

export function sortRule(sort: OrderSort, options: { backwards?: boolean } = {}): SortRule {
  const rule = rules[sort]
  return options.backwards ? { ...rule, descending: !rule.descending } : rule
}

export function orderBy({ column, descending }: SortRule): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`
  return sql`${column} ${direction}, o.id ${direction}`
}

/** Strictly behind a place in this order. */
export function behind(rule: SortRule, place: { value: string; id: string }): RawBuilder<unknown> {
  const operator = rule.descending ? sql`<` : sql`>`
  return sql`(${rule.column}, o.id) ${operator} (${place.value}::${rule.type}, ${place.id})`
}
