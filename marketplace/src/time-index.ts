/** What a chronicle can hold: `seq` orders things of one second, in the order in which they came to be. */
export type Timed = { seq: number; createTime: number; updateTime: number }

export type TimeField = 'createTime' | 'updateTime'

/** Unix seconds, half-open: `from` is included, `to` is not. */
export type Window = { from: number; to: number }

/** Where a page ended. */
export type Cursor = { time: number; seq: number }

/** Which part to read, and in which direction; with a cursor, only what lies behind it. */
type Reading = { field: TimeField; window: Window; descending: boolean; after?: Cursor | undefined }

/**
 * All things of one kind in one shop, findable by the second of their creation or last change. A change adds an entry
 * to the end, and the older entry is skipped when read: time only moves forward, so both lists stay sorted cheaply.
 */
export type Chronicle<T extends Timed> = {
  add(item: T): void
  /** Must be called after `updateTime` has moved. */
  moved(item: T): void
  /** Takes an item out for good. */
  remove(item: T): void
  size(): number
  /** Changes with everything that is added, moved or removed. */
  version(): number
  all(): Iterable<T>
  /** Visits in order until the visitor answers `stop`. */
  scan(reading: Reading, visit: (item: T) => 'stop' | undefined): void
}

type Entry<T> = { time: number; item: T }

export function createChronicle<T extends Timed>(): Chronicle<T> {
  const created = createSortedLog<T>('createTime')
  const updated = createSortedLog<T>('updateTime')
  const gone = new Set<T>()
  let version = 0
  return {
    add(item) {
      version++
      created.push(item)
      updated.push(item)
    },
    moved(item) {
      version++
      updated.push(item)
      if (updated.size() > created.size() * 3 + 1000) updated.dropOutdated()
    },
    remove(item) {
      version++
      gone.add(item)
    },
    size: () => created.size() - gone.size,
    version: () => version,
    *all() {
      for (const { item } of created.sorted()) if (!gone.has(item)) yield item
    },
    scan(reading, visit) {
      const log = reading.field === 'createTime' ? created : updated
      scan(log.sorted(), reading, item => (gone.size > 0 && gone.has(item) ? undefined : visit(item)))
    },
  }
}

/** Grows at the end, nearly always in order; the few that come out of order are sorted in before the next reading. */
function createSortedLog<T extends Timed>(field: TimeField) {
  let entries: Entry<T>[] = []
  let inOrder = true
  const compare = (a: Entry<T>, b: Entry<T>) => a.time - b.time || a.item.seq - b.item.seq
  return {
    size: () => entries.length,
    push(item: T) {
      const last = entries.at(-1)
      const entry = { time: item[field], item }
      inOrder &&= last === undefined || compare(last, entry) <= 0
      entries.push(entry)
    },
    dropOutdated() {
      entries = entries.filter(entry => entry.time === entry.item[field])
    },
    sorted() {
      if (!inOrder) entries.sort(compare)
      inOrder = true
      return entries
    },
  }
}

/** The first place at or behind (time, seq). */
function lowerBound<T extends Timed>(entries: readonly Entry<T>[], time: number, seq: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && (entry.time - time || entry.item.seq - seq) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function scan<T extends Timed>(
  entries: readonly Entry<T>[],
  { field, window, descending, after }: Reading,
  visit: (item: T) => 'stop' | undefined,
) {
  let first = lowerBound(entries, window.from, -1)
  let end = lowerBound(entries, window.to, -1)
  if (after && descending) end = Math.min(end, lowerBound(entries, after.time, after.seq))
  if (after && !descending) first = Math.max(first, lowerBound(entries, after.time, after.seq + 1))
  for (let step = 0; step < end - first; step++) {
    const entry = entries[descending ? end - 1 - step : first + step]
    if (entry === undefined || entry.item[field] !== entry.time) continue
    if (visit(entry.item) === 'stop') return
  }
}
