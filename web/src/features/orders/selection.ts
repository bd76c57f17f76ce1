import type { OrderFilter, OrderSelection } from '../../api/shapes.ts'

/** Picked one by one, or everything that matches the list's filter except some. */
export type Selection =
  | { kind: 'picked'; ids: ReadonlySet<string> }
  | { kind: 'matching'; except: ReadonlySet<string> }

export const nothing: Selection = { kind: 'picked', ids: new Set() }
export const everything: Selection = { kind: 'matching', except: new Set() }

/** The API takes so many ids at once; beyond it "all that match" is the way. */
export const mostPicked = 1000

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'picked' ? selection.ids.has(id) : !selection.except.has(id)
}

export function isEmpty(selection: Selection): boolean {
  return selection.kind === 'picked' && selection.ids.size === 0
}

export function toggle(selection: Selection, id: string): Selection {
  if (selection.kind === 'matching') return { kind: 'matching', except: flipped(selection.except, id) }
  return { kind: 'picked', ids: flipped(selection.ids, id) }
}

/** Adds several at once (a page, or a stretch with Shift), up to what the API takes. */
export function pick(selection: Selection, ids: readonly string[]): Selection {
  if (selection.kind === 'matching') {
    const wanted = new Set(ids)
    return { kind: 'matching', except: new Set([...selection.except].filter(id => !wanted.has(id))) }
  }
  return { kind: 'picked', ids: new Set([...selection.ids, ...ids].slice(0, mostPicked)) }
}

/** `matching` is how many orders the filter finds now; it may be a lower bound. */
export function sizeOf(selection: Selection, matching: number): number {
  return selection.kind === 'picked' ? selection.ids.size : Math.max(0, matching - selection.except.size)
}

/** The state of the box in the list's head. */
export function headState(selection: Selection, loaded: readonly string[]): 'none' | 'some' | 'all' {
  if (loaded.length === 0 || isEmpty(selection)) return 'none'
  const chosen = loaded.filter(id => isSelected(selection, id)).length
  return chosen === 0 ? 'none' : chosen === loaded.length ? 'all' : 'some'
}

export function toApi(selection: Selection, filter: OrderFilter): OrderSelection {
  if (selection.kind === 'picked') return { ids: [...selection.ids] }
  return { filter, except: [...selection.except] } as OrderSelection
}

function flipped(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
