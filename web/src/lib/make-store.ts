import { useSyncExternalStore } from 'react'

export type Store<Value> = {
  get: () => Value
  set: (value: Value) => void
  use: () => Value
}

/**
 * One value outside of React that components follow. `start` runs when the first one begins to follow it and
 * returns what to do when the last one stops.
 */
export function makeStore<Value>(
  initial: Value,
  start?: (set: (value: Value) => void) => () => void,
): Store<Value> {
  let value = initial
  let stop: (() => void) | undefined
  const watchers = new Set<() => void>()
  const get = () => value
  const set = (next: Value) => {
    if (Object.is(next, value)) return
    value = next
    for (const watch of watchers) watch()
  }
  // One function for ever: another one at each drawing would start and stop the source each time.
  const subscribe = (watch: () => void) => {
    watchers.add(watch)
    if (watchers.size === 1) stop = start?.(set)
    return () => {
      watchers.delete(watch)
      if (watchers.size === 0) stop?.()
    }
  }
  return { get, set, use: () => useSyncExternalStore(subscribe, get) }
}
