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
  badToken: () => PlatformRefusal
}

export type Page<T> = { items: T[]; total: number; next: string }

/** One page, the number of all matches, and the token of the next page (empty at the end). */
export function searchPage<T extends Timed>(search: Search<T>): Page<T> {
  const mark = filterMark([search.filters, search.field, search.descending])
  const after = search.token === undefined ? undefined : readPageToken(search.token, mark)
  if (after === null) throw search.badToken()
  const items: T[] = []
  let total = 0
  let more = false
  for (const item of search.chronicle.scan(search.field, search.window, search.descending)) {
    if (!search.matches(item)) continue
    total++
    if (after !== undefined && !isBehind(item, after, search)) continue
    if (items.length < search.size) items.push(item)
    else more = true
  }
  const last = items.at(-1)
  const next = more && last ? writePageToken(mark, { time: last[search.field], seq: last.seq }) : ''
  return { items, total, next }
}

function isBehind(
  item: Timed,
  cursor: Cursor,
  { field, descending }: { field: TimeField; descending: boolean },
) {
  const distance = item[field] - cursor.time || item.seq - cursor.seq
  return descending ? distance < 0 : distance > 0
}

/** Eight bytes that change with the filters: a token of another search is foreign. */
const filterMark = (filters: unknown) =>
  createHash('sha256').update(JSON.stringify(filters)).digest().subarray(0, 8)

/** Opaque text with the characters `+ / =` in it, like the platform's: clients must encode it once and sign it raw. */
export function writePageToken(mark: Buffer, cursor: Cursor): string {
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
