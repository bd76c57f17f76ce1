import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LiveHint, useLiveHints, useLiveState } from '../../api/live.ts'
import type { OrderFilter, OrderRow } from '../../api/shapes.ts'
import { matchesFilter } from './matches-filter.ts'
import { mergeRows } from './merge-rows.ts'
import { firstPage, mostIds, orderListQuery, ordersByIds } from './order-queries.ts'
import type { Sort } from './order-search.ts'

/** Hints of one moment are answered together; ten orders a second still mean at most a few questions. */
const gatherMs = 150
/** How long counts wait for more changes. */
const countMs = 800
/** While hints do not arrive, the list looks for changes by itself. */
const lookMs = 15_000

/**
 * Keeps the shown list true without moving it: rows that changed are asked again and put in place; orders that
 * the filter would now find are counted in `arrivals` until someone loads them.
 */
export function useLiveOrders(filter: OrderFilter, sort: Sort, rows: readonly OrderRow[]) {
  const client = useQueryClient()
  const [arrivals, setArrivals] = useState<ReadonlySet<string>>(new Set())
  const latest = useRef({ filter, sort, rows })
  latest.current = { filter, sort, rows }
  const key = JSON.stringify([filter, sort])
  // Another list has no arrivals yet.
  useEffect(() => setArrivals(new Set()), [key])

  const countAgain = useCountAgain()
  const refresh = useCallback(
    async (ids: readonly string[]) => {
      const { filter: wanted, sort: order, rows: shown } = latest.current
      const fresh = await ordersByIds(ids)
      const { queryKey } = orderListQuery(wanted, order)
      client.setQueryData(queryKey, list => list && mergeRows(list, fresh))
      const known = new Set(shown.map(row => row.id))
      const unknown = fresh.filter(row => !known.has(row.id))
      if (unknown.length > 0) setArrivals(before => withArrivals(before, unknown, wanted))
      countAgain()
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[1] === 'detail' && ids.includes(String(queryKey[2])),
      })
    },
    [client, countAgain],
  )
  const gather = useGathered(refresh)
  useLiveHints(useCallback((hint: LiveHint) => hint.topic === 'orders' && gather(hint.ids), [gather]))
  const look = useLook(refresh, latest, setArrivals)
  useLookWhileLost(look)
  return { arrivals, look, clearArrivals: useCallback(() => setArrivals(new Set()), []) }
}

function withArrivals(before: ReadonlySet<string>, unknown: OrderRow[], filter: OrderFilter) {
  const now = new Date()
  const next = new Set(before)
  for (const row of unknown) {
    if (matchesFilter(row, filter, now)) next.add(row.id)
    else next.delete(row.id)
  }
  return next.size === before.size && [...next].every(id => before.has(id)) ? before : next
}

/** Counting is the dearest question of the desk, so a stream of changes asks it once a second at most. */
function useCountAgain(): () => void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void client.invalidateQueries({ queryKey: ['orders', 'counts'] })
    }, countMs)
  }, [client])
}

/** One question at a time; ids that come meanwhile wait for the next one. */
function useGathered(refresh: (ids: readonly string[]) => Promise<void>) {
  const waiting = useRef(new Set<string>())
  const busy = useRef(false)
  return useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) waiting.current.add(id)
      if (busy.current) return
      busy.current = true
      const flush = async () => {
        const next = [...waiting.current].slice(0, mostIds)
        for (const id of next) waiting.current.delete(id)
        // A refresh that fails is made good by the next hint or look; the query layer tells a lost session.
        await refresh(next).catch(() => undefined)
        if (waiting.current.size > 0) setTimeout(() => void flush(), gatherMs)
        else busy.current = false
      }
      setTimeout(() => void flush(), gatherMs)
    },
    [refresh],
  )
}

type Shown = { filter: OrderFilter; sort: Sort; rows: readonly OrderRow[] }

/** Looks without being told: the loaded rows are asked again, and the first page for orders that are not loaded. */
function useLook(
  refresh: (ids: readonly string[]) => Promise<void>,
  latest: { current: Shown },
  setArrivals: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
) {
  return useCallback(async () => {
    const { filter, sort, rows } = latest.current
    const known = new Set(rows.map(row => row.id))
    try {
      if (rows.length > 0) await refresh(rows.slice(0, mostIds).map(row => row.id))
      const first = await firstPage(filter, sort)
      const fresh = first.rows.filter(row => !known.has(row.id))
      if (fresh.length > 0) setArrivals(before => new Set([...before, ...fresh.map(row => row.id)]))
    } catch {
      // The next look or hint makes it good; the query layer tells a session that has ended.
    }
  }, [refresh, latest, setArrivals])
}

/** Hints are lost while the connection is: the list looks by itself then, and once when it is back. */
function useLookWhileLost(look: () => Promise<void>): void {
  const state = useLiveState()
  const wasLost = useRef(false)
  useEffect(() => {
    if (state === 'live' && wasLost.current) void look()
    wasLost.current = state === 'lost'
    if (state !== 'lost') return
    const timer = setInterval(() => void look(), lookMs)
    return () => clearInterval(timer)
  }, [state, look])
}
