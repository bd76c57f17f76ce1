import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { OrderRow } from '../../api/shapes.ts'
import type { FlatSearch } from '../../lib/flat-search.ts'

/** Which order is open beside the list (in the address) and on which row the keyboard stands. */
export function useOpenOrder(search: FlatSearch, listKey: string, rows: readonly OrderRow[]) {
  const navigate = useNavigate()
  const [cursor, setCursor] = useState<string | null>(null)
  const open = search.open ?? null
  const at = open ?? cursor
  // Another list, another place to begin.
  useEffect(() => setCursor(null), [listKey])
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
  /** Down or up by so many rows; an open order follows. */
  const move = (by: number) => {
    const index = rows.findIndex(row => row.id === at)
    const next = rows[index < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, index + by))]
    if (!next) return
    setCursor(next.id)
    if (open) openOrder(next.id, true)
  }
  return { open, openOrder, cursor: at, move }
}
