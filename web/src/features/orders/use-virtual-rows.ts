import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { scrollToShow, visibleRange } from './visible-range.ts'

/** The next page is fetched when this many rows are left below the view. */
const nearEnd = 40

/** Which rows to draw in a box that scrolls, following the keyboard's row and asking for more near the end. */
export function useVirtualRows(options: {
  count: number
  row: number
  /** Another key is another list: it starts at its top. */
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
  // To the top when the list becomes another one.
  useEffect(() => {
    void element?.scrollTo({ top: 0 })
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
  const onScroll = useCallback(
    () => element && setView({ top: element.scrollTop, height: element.clientHeight }),
    [element],
  )
  return { box, onScroll, from, to, row, total: count * row, atTop: view.top < 4 }
}
