import { createHash } from 'node:crypto'
import type { Chronicle, Cursor, Timed, TimeField, Window } from '../time-index.ts'
import type { PlatformRefusal } from './refusal.ts'

export type Search<T extends Timed> = {
  chronicle: Chronicle<T>
  field: TimeField
  descending: boolean
  window: Window
  size: number
  matches: (item: T) => boolean
  token: string | undefined
  /** Everything that must stay the same from page to page. */
  filters: unknown
  /** Draws whether the token has expired; only mischief makes it. */
  isExpired?: () => boolean
  /** Whether what matches can change without a change of the chronicle. */
  volatile?: boolean
  badToken: () => PlatformRefusal
}

export type Page<T> = { items: T[]; total: number; next: string }

/** One page, the number of all matches, and the token of the next page (empty at the end). */
export function searchPage<T extends Timed>(search: Search<T>): Page<T> {
  const { chronicle, field, descending, window, size, matches } = search
  const mark = filterMark([search.filters, field, descending])
  const after = search.token === undefined ? undefined : readPageToken(search.token, mark)
  if (after === null || (after && search.isExpired?.())) throw search.badToken()
  const items: T[] = []
  let more = false
  chronicle.scan({ field, descending, window, after }, item => {
    if (!matches(item)) return undefined
    if (items.length === size) {
      more = true
      return 'stop'
    }
    items.push(item)
    return undefined
  })
  const last = items.at(-1)
  const next = more && last ? writePageToken(mark, { time: last[field], seq: last.seq }) : ''
  return { items, total: countMatches(search, mark), next }
}

/** Totals of the latest searches, good as long as their chronicle has not changed. */
const totals = new WeakMap<object, Map<string, { version: number; total: number }>>()
const KEPT_TOTALS = 64

/** Counting means walking through everything, so pages of one search share the count. */
function countMatches<T extends Timed>(search: Search<T>, mark: Buffer): number {
  const { chronicle, field, window, matches } = search
  const known = totals.get(chronicle) ?? new Map<string, { version: number; total: number }>()
  totals.set(chronicle, known)
  const key = mark.toString('hex')
  const found = known.get(key)
  if (found && found.version === chronicle.version() && !search.volatile) return found.total
  let total = 0
  chronicle.scan({ field, descending: false, window }, item => {
    if (matches(item)) total++
    return undefined
  })
  if (known.size >= KEPT_TOTALS) known.clear()
  known.set(key, { version: chronicle.version(), total })
  return total
}

/** Eight bytes that change with the filters: a token of another search is foreign. */
const filterMark = (filters: unknown) =>
  createHash('sha256').update(JSON.stringify(filters)).digest().subarray(0, 8)

/** Opaque text with the characters `+ / =` in it, like the platform's: clients must encode it once and sign it raw. */
function writePageToken(mark: Buffer, cursor: Cursor): string {
  const bytes = Buffer.alloc(20)
  mark.copy(bytes)
  bytes.writeUIntBE(cursor.time, 8, 6)
  bytes.writeUIntBE(cursor.seq, 14, 6)
  return bytes.toString('base64')
}

/** Null when the token is not one of this search. */
function readPageToken(token: string, mark: Buffer): Cursor | null {
  const bytes = Buffer.from(token, 'base64')
  if (bytes.length !== 20 || !bytes.subarray(0, 8).equals(mark)) return null
  return { time: bytes.readUIntBE(8, 6), seq: bytes.readUIntBE(14, 6) }
}
