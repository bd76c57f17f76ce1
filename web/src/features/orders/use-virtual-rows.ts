import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { listPlaces } from './list-places.ts'
import { scrollToShow, visibleRange } from './visible-range.ts'

/** The next page is fetched when this many rows are left below the view. */
const nearEnd = 40

/** Which rows to draw in a box that scrolls, following the keyboard's row and asking for more near the end. */
export function useVirtualRows(options: {
  count: number
  row: number
  /** Another key is another list, shown where it was left. */
  listKey: string
  /** Index of the keyboard's row, -1 for none. */
  cursor: number
  onNearEnd: (() => void) | undefined
}) {
  const { count, row, listKey, cursor, onNearEnd } = options
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const [view, setView] = useState({ top: 0, height: 800 })
  const box = useCallback((node: HTMLDivElement | null) => setElement(node), [])
  const shown = useRef(view)
  shown.current = view

  useLayoutEffect(() => {
    if (!element) return
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight })
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [element])
  // Another list is shown where it was left.
  useEffect(() => {
    void element?.scrollTo({ top: listPlaces.of(listKey) })
  }, [listKey, element])
  useEffect(() => {
    if (!element || cursor < 0) return
    const top = scrollToShow(cursor, { ...shown.current, row })
    if (top !== shown.current.top) void element.scrollTo({ top })
  }, [cursor, row, element])

  const { from, to } = visibleRange({ ...view, row, count })
  const near = count > 0 && to >= count - nearEnd
  useEffect(() => {
    if (near) onNearEnd?.()
  }, [near, onNearEnd])
  const onScroll = useCallback(() => {
    if (!element) return
    listPlaces.keep(listKey, element.scrollTop)
    setView({ top: element.scrollTop, height: element.clientHeight })
  }, [element, listKey])
  return { box, onScroll, from, to, row, total: count * row, atTop: view.top < 4 }
}
