import type { OrderPage, OrderRow } from '../../api/shapes.ts'

type Pages = { pages: OrderPage[]; pageParams: unknown[] }

/**
 * Puts newer rows where the older ones stand. Nothing is added, removed or moved, so that the list never jumps
 * under a hand. A row of an older revision than the one shown (answers can overtake each other) changes nothing.
 * Returns the same object when nothing changed.
 */
export function mergeRows(list: Pages, fresh: readonly OrderRow[]): Pages {
  const byId = new Map(fresh.map(row => [row.id, row]))
  let changed = false
  const pages = list.pages.map(page => {
    if (!page.rows.some(row => newer(byId.get(row.id), row))) return page
    changed = true
    return {
      ...page,
      rows: page.rows.map(row => {
        const next = byId.get(row.id)
        return next && newer(next, row) ? next : row
      }),
    }
  })
  return changed ? { ...list, pages } : list
}

function newer(next: OrderRow | undefined, shown: OrderRow): boolean {
  return next !== undefined && BigInt(next.revision) > BigInt(shown.revision)
}

/** All rows of all pages, each once: a row that moved between two pages while they were read shows only first. */
export function rowsOf(list: Pages | undefined): OrderRow[] {
  const seen = new Set<string>()
  return (list?.pages ?? [])
    .flatMap(page => page.rows)
    .filter(row => {
      if (seen.has(row.id)) return false
      seen.add(row.id)
      return true
    })
}
