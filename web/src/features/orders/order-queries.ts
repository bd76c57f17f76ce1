import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { OrderFilter, OrderPage, OrderRow } from '../../api/shapes.ts'
import type { Sort } from './order-search.ts'

/** How many orders a page of the list brings. */
const pageSize = 100
const never = Number.POSITIVE_INFINITY

/** Pages of the list. They are never asked again behind the reader's back: hints mend single rows (use-live-orders). */
export const orderListQuery = (filter: OrderFilter, sort: Sort) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/orders', {
          params: {
            query: { ...filter, sort, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
    staleTime: never,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** The beginning of a list as it is now, past what is cached. */
export function firstPage(filter: OrderFilter, sort: Sort): Promise<OrderPage> {
  return answer(api.GET('/api/orders', { params: { query: { ...filter, sort, limit: pageSize } } }))
}

export const orderCountsQuery = (filter: OrderFilter) => {
  const { stage: _, ...rest } = filter
  return queryOptions({
    queryKey: ['orders', 'counts', rest],
    queryFn: ({ signal }) => answer(api.GET('/api/orders/counts', { params: { query: rest }, signal })),
    placeholderData: previous => previous,
  })
}

export const orderFacetsQuery = queryOptions({
  queryKey: ['orders', 'facets'],
  queryFn: () => answer(api.GET('/api/orders/facets')),
  staleTime: 60_000,
})

export const orderDetailQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'detail', id],
    queryFn: ({ signal }) => answer(api.GET('/api/orders/{id}', { params: { path: { id } }, signal })),
  })

/** The API answers this many ids at once. */
export const mostIds = 200

export async function ordersByIds(ids: readonly string[]): Promise<OrderRow[]> {
  const { rows } = await answer(
    api.GET('/api/orders/by-ids', { params: { query: { ids: ids.slice(0, mostIds).join(',') } } }),
  )
  return rows
}
