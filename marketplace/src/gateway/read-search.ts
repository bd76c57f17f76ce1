import type { Timed, TimeField, Window } from '../time-index.ts'
import type { Call } from './endpoint.ts'
import type { Fields } from './fields.ts'
import { badParameter } from './refusal.ts'

type Rules = {
  /** Smallest and largest page. */
  sizes: readonly [number, number]
  sizeRequired?: true
  defaultSize?: number
  order: 'ASC' | 'DESC'
  /** Sort fields beyond create and update time, which sort by creation here. */
  moreSorts?: readonly string[]
}

/** What all searches have in common: page, sorting, and the windows of creation and change (both must hold). */
export type CommonSearch = {
  field: TimeField
  descending: boolean
  window: Window
  size: number
  token: string | undefined
  filters: unknown
  isExpired: () => boolean
  /** Whether both windows hold; the scan itself covers only the one of the sort field. */
  within: (item: Timed) => boolean
}

export function readSearch(
  { world, query, body }: Pick<Call, 'world' | 'query' | 'body'>,
  rules: Rules,
): CommonSearch {
  const sorts = ['create_time', 'update_time', ...(rules.moreSorts ?? [])]
  const sortField = query.optionalOneOf('sort_field', sorts) ?? 'create_time'
  const field: TimeField = sortField === 'update_time' ? 'updateTime' : 'createTime'
  const descending = (query.optionalOneOf('sort_order', ['ASC', 'DESC']) ?? rules.order) === 'DESC'
  const created = readWindow(body, 'create_time')
  const updated = readWindow(body, 'update_time')
  return {
    field,
    descending,
    window: field === 'createTime' ? created : updated,
    size: readSize(query, rules),
    token: query.optionalText('page_token'),
    filters: body.raw(),
    isExpired: () => world.mischief.random.chance(world.mischief.settings.expire_page_tokens),
    within: item => isIn(created, item.createTime) && isIn(updated, item.updateTime),
  }
}

const isIn = (window: Window, time: number) => time >= window.from && time < window.to

/** `_ge` is inclusive, `_lt` exclusive; absent bounds are open. */
function readWindow(body: Fields, name: string): Window {
  return {
    from: body.optionalWhole(`${name}_ge`) ?? 0,
    to: body.optionalWhole(`${name}_lt`) ?? Number.MAX_SAFE_INTEGER,
  }
}

function readSize(query: Fields, { sizes: [least, most], sizeRequired, defaultSize }: Rules): number {
  const size = query.optionalWhole('page_size')
  if (size === undefined && sizeRequired) throw badParameter('page_size')
  const wanted = size ?? defaultSize ?? 20
  if (wanted < least || wanted > most) throw badParameter('page_size', `must be between ${least} and ${most}`)
  return wanted
}
