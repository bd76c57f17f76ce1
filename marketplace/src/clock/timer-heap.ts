/** Something that happens at a moment of virtual time. */
type Timer = { at: number; order: number; run: () => void }

const before = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.order < b.order)

/** A binary heap of timers: earliest first, and first come first served within one second. */
export type TimerHeap = {
  push(at: number, run: () => void): void
  next(): Timer | undefined
  pop(): Timer | undefined
  size(): number
}

export function createTimerHeap(): TimerHeap {
  const heap: Timer[] = []
  let count = 0
  return {
    push(at, run) {
      heap.push({ at, order: count++, run })
      siftUp(heap, heap.length - 1)
    },
    next: () => heap[0],
    size: () => heap.length,
    pop() {
      const first = heap[0]
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) {
        heap[0] = last
        siftDown(heap)
      }
      return first
    },
  }
}

function siftUp(heap: Timer[], start: number) {
  let index = start
  while (index > 0) {
    const parent = (index - 1) >> 1
    if (!swapIfEarlier(heap, index, parent)) return
    index = parent
  }
}

function siftDown(heap: Timer[]) {
  let index = 0
  for (;;) {
    const left = index * 2 + 1
    const right = left + 1
    const leftTimer = heap[left]
    const rightTimer = heap[right]
    if (leftTimer === undefined) return
    const smaller = rightTimer !== undefined && before(rightTimer, leftTimer) ? right : left
    if (!swapIfEarlier(heap, smaller, index)) return
    index = smaller
  }
}

/** Swaps the two when the child is earlier than its parent; says whether it did. */
function swapIfEarlier(heap: Timer[], child: number, parent: number): boolean {
  const below = heap[child]
  const above = heap[parent]
  if (below === undefined || above === undefined || !before(below, above)) return false
  heap[child] = above
  heap[parent] = below
  return true
}
