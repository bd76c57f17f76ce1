import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OrderRow } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'
import { rowsOf } from './merge-rows.ts'
import { orderCountsQuery, orderListQuery } from './order-queries.ts'
import { filterOf, type Sort, sortOf, withoutFilters } from './order-search.ts'
import { everything, nothing, pick, type Selection, toggle } from './selection.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useLiveOrders } from './use-live-orders.ts'

/** Which of the batch dialogs is open. */
export type BatchDialog = 'tag' | 'untag' | 'note' | 'hold' | 'release' | 'export'
export type Desk = ReturnType<typeof useDesk>

/** All that the desk knows: the list, what is selected, where the keyboard stands, what is open. */
export function useDesk(search: FlatSearch) {
  const address = JSON.stringify({ ...search, open: undefined })
  // The address says it all.
  const filter = useMemo(() => filterOf(search), [address])
  const sort = sortOf(search)
  const list = useOrderRows(filter, sort)
  const { data: counts } = useQuery({ ...orderCountsQuery(filter), refetchInterval: 60_000 })
  const matching = search.stage ? counts?.stages[filter.stage ?? 'to_ship'] : counts?.all
  const live = useLiveOrders(filter, sort, list.rows)
  const [selection, setSelection] = useState<Selection>(nothing)
  const [cursor, setCursor] = useState<string | null>(null)
  const [dialog, setDialog] = useState<BatchDialog | null>(null)
  const [batchId, follow] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()
  const { open, openOrder } = useOpenOrder(search)
  // Another list, nothing selected in it.
  useEffect(() => {
    setSelection(nothing)
    setCursor(null)
  }, [address])

  const at = open ?? cursor
  const rowActs = useRowActs(list.rows, setSelection)
  const move = (by: number) => {
    const index = list.rows.findIndex(row => row.id === at)
    const next = list.rows[index < 0 ? 0 : Math.min(list.rows.length - 1, Math.max(0, index + by))]
    if (!next) return
    setCursor(next.id)
    if (open) openOrder(next.id, true)
  }
  const load = () => {
    live.clearArrivals()
    void list.reload()
  }
  useDeskKeys({
    move,
    open: () => at && openOrder(at),
    close: () => {
      if (open) openOrder(null)
      else setSelection(nothing)
    },
    toggle: () => at && setSelection(toggle(selection, at)),
    selectLoaded: () =>
      setSelection(
        pick(
          selection,
          list.rows.map(row => row.id),
        ),
      ),
    dialog: name => {
      if (selection.kind === 'picked' && selection.ids.size === 0 && at) setSelection(pick(nothing, [at]))
      if (at || selection !== nothing) setDialog(name)
    },
    load,
    help: () => setHelp(true),
  })
  return {
    filter,
    sort,
    counts,
    matching,
    list,
    selection,
    setSelection,
    selectAllMatching: () => setSelection(everything),
    ...rowActs,
    cursor: at,
    move,
    open,
    openOrder,
    clearFilters: () => void navigate({ to: '/orders', search: withoutFilters(search) }),
    arrivals: live.arrivals,
    load,
    dialog,
    setDialog,
    batchId,
    follow,
    help,
    setHelp,
  }
}

/** Choosing rows; with Shift a whole stretch from the row that was chosen last. */
function useRowActs(
  rows: readonly OrderRow[],
  setSelection: (change: (before: Selection) => Selection) => void,
) {
  const latest = useRef({ rows, last: null as string | null })
  latest.current.rows = rows
  const toggleRow = useCallback(
    (id: string, stretch: boolean) => {
      const ids = latest.current.rows.map(row => row.id)
      const [from, to] = [ids.indexOf(latest.current.last ?? id), ids.indexOf(id)]
      latest.current.last = id
      setSelection(before =>
        stretch && from >= 0 && from !== to
          ? pick(before, ids.slice(Math.min(from, to), Math.max(from, to) + 1))
          : toggle(before, id),
      )
    },
    [setSelection],
  )
  return { toggleRow }
}

function useOrderRows(filter: ReturnType<typeof filterOf>, sort: Sort) {
  const client = useQueryClient()
  const options = orderListQuery(filter, sort)
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  const rows: OrderRow[] = useMemo(() => rowsOf(query.data), [query.data])
  const key = JSON.stringify(options.queryKey)
  const latestKey = useRef(options.queryKey)
  latestKey.current = options.queryKey
  /** From the first page again, as a new reader would see it. */
  // The key as text stands for the key.
  const reload = useCallback(() => {
    client.setQueryData(
      latestKey.current,
      (data: typeof query.data) =>
        data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    )
    return client.invalidateQueries({ queryKey: latestKey.current })
  }, [client, key])
  return {
    rows,
    reload,
    error: query.error,
    pending: query.isPending,
    switching: query.isPlaceholderData,
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: useCallback(() => void query.fetchNextPage({ cancelRefetch: false }), [query.fetchNextPage]),
  }
}

function useOpenOrder(search: FlatSearch) {
  const navigate = useNavigate()
  const open = search.open ?? null
  const openOrder = useCallback(
    (id: string | null, replace = false) => {
      void navigate({
        to: '/orders',
        search: (before: FlatSearch) => ({ ...before, open: id ?? undefined }),
        replace,
      })
    },
    [navigate],
  )
  return { open, openOrder }
}
