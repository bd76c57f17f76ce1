import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { OrderFilter, OrderRow } from '../../api/shapes.ts'
import { rowsOf } from './merge-rows.ts'
import { orderListQuery } from './order-queries.ts'
import type { Sort } from './order-search.ts'

export type OrderRows = ReturnType<typeof useOrderRows>

/** The list's rows as far as they are loaded. While another list is on its way the present one stays (`switching`). */
export function useOrderRows(filter: OrderFilter, sort: Sort) {
  const client = useQueryClient()
  const options = orderListQuery(filter, sort)
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  const rows: OrderRow[] = useMemo(() => rowsOf(query.data), [query.data])
  const key = useRef(options.queryKey)
  key.current = options.queryKey
  /** From the first page again, as a new reader would see it. */
  const reload = useCallback(() => {
    client.setQueryData(
      key.current,
      (data: typeof query.data) =>
        data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    )
    return client.invalidateQueries({ queryKey: key.current })
  }, [client])
  return {
    rows,
    reload,
    error: query.error,
    pending: query.isPending,
    switching: query.isPlaceholderData,
    readAt: query.dataUpdatedAt,
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: useCallback(() => void query.fetchNextPage({ cancelRefetch: false }), [query.fetchNextPage]),
  }
}
