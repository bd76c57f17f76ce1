import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { filterOf, sortOf } from './order-search.ts'

/** The orders before and after this one in the list that the address describes. */
export const neighborsQuery = (id: string, search: FlatSearch) =>
  queryOptions({
    queryKey: ['orders', 'neighbors', id, filterOf(search), sortOf(search)],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/orders/{id}/neighbors', {
          params: { path: { id }, query: { ...filterOf(search), sort: sortOf(search) } },
          signal,
        }),
      ),
  })
