import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderRow } from '../../api/shapes.ts'
import { everything, nothing, pick, type Selection, toggle } from './selection.ts'

/** What is selected in the list, and how that changes; another list begins with nothing selected. */
export function useRowSelection(listKey: string, rows: readonly OrderRow[]) {
  const [selection, setSelection] = useState<Selection>(nothing)
  const latest = useRef({ rows, last: null as string | null })
  latest.current.rows = rows
  // Another list, nothing selected in it.
  useEffect(() => setSelection(nothing), [listKey])
  /** With `stretch` (Shift) everything from the row that was chosen last. */
  const toggleRow = useCallback((id: string, stretch = false) => {
    const ids = latest.current.rows.map(row => row.id)
    const [from, to] = [ids.indexOf(latest.current.last ?? id), ids.indexOf(id)]
    latest.current.last = id
    setSelection(before =>
      stretch && from >= 0 && from !== to
        ? pick(before, ids.slice(Math.min(from, to), Math.max(from, to) + 1))
        : toggle(before, id),
    )
  }, [])
  return {
    selection,
    setSelection,
    toggleRow,
    selectLoaded: () =>
      setSelection(before =>
        pick(
          before,
          rows.map(row => row.id),
        ),
      ),
    selectAllMatching: () => setSelection(everything),
  }
}
