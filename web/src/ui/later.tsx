import { type ComponentType, lazy, Suspense } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/** A part that the first paint can do without: its code is fetched when the page has come to rest, or when used. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => load().then(component => ({ default: component })))
  waiting.push(load)
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** Fetches what waits, one after the other, so that the first press of a button finds its dialog already here. */
export async function fetchLater(): Promise<void> {
  for (const load of waiting.splice(0)) await load()
}
