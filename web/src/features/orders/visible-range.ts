/** Rows beyond the edges that are drawn too, so that fast scrolling meets no white. */
const spare = 8

/** Which rows of equal height stand in a scrolled box: `from` inclusive, `to` exclusive. */
export function visibleRange(view: { top: number; height: number; row: number; count: number }) {
  const from = Math.max(0, Math.floor(view.top / view.row) - spare)
  const to = Math.min(view.count, Math.ceil((view.top + view.height) / view.row) + spare)
  return { from: Math.min(from, to), to }
}

/** Where to scroll so that a row is wholly in view, or the same place when it already is. */
export function scrollToShow(index: number, view: { top: number; height: number; row: number }): number {
  const start = index * view.row
  if (start < view.top) return start
  if (start + view.row > view.top + view.height) return start + view.row - view.height
  return view.top
}
