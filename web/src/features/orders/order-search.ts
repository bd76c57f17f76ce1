import type { OrderFilter, Stage } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { stages, stagesByDue } from './stages.ts'

/** The names by which a list of orders is narrowed, in the address and in the API alike. */
export const filterNames = [
  'stage',
  'shop',
  'market',
  'due',
  'sku',
  'words',
  'carrier',
  'tag',
  'country',
  'payment',
  'type',
  'flag',
  'hold',
  'minAmount',
  'maxAmount',
  'placedFrom',
  'placedTo',
  'practice',
  'q',
] as const
export type FilterName = (typeof filterNames)[number]

export const sorts = ['due', 'newest', 'oldest', 'amount'] as const
export type Sort = (typeof sorts)[number]

export function stageOf(search: FlatSearch): Stage | undefined {
  return stages.find(stage => stage === search.stage)
}

/** What the address asks for, in the API's words. Names that are no filter (`open`, `sort`) are left out. */
export function filterOf(search: FlatSearch): OrderFilter {
  const filter: Record<string, string> = {}
  for (const name of filterNames) {
    const value = search[name]
    if (value) filter[name] = value
  }
  if (!stageOf(search)) delete filter.stage
  return filter as OrderFilter
}

/** The order of the list: the one asked for, else what suits the stage. */
export function sortOf(search: FlatSearch): Sort {
  const asked = sorts.find(sort => sort === search.sort)
  if (asked) return asked
  const stage = stageOf(search)
  return stage && stagesByDue.includes(stage) && !search.q ? 'due' : 'newest'
}

/** The address with another filter; what was open stays open only while the list stays the same. */
export function withFilter(
  search: FlatSearch,
  changes: { [name in FilterName]?: string | undefined },
): FlatSearch {
  const { open: _, ...rest } = search
  return { ...rest, ...changes }
}

/** Everything but the stage taken away: what "clear all" leaves. */
export function withoutFilters(search: FlatSearch): FlatSearch {
  return { stage: search.stage, sort: search.sort }
}

/** What a saved view keeps: the filters and the order, not what is open. */
export function viewOf(search: FlatSearch): FlatSearch {
  const { open: _, ...rest } = search
  return rest
}

export function valuesOf(text: string | undefined): string[] {
  return text ? text.split(',').filter(part => part !== '') : []
}
