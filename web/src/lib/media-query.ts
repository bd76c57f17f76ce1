import { makeStore, type Store } from './make-store.ts'

/** Follows a media query of the window. */
export function mediaQuery(text: string): Store<boolean> {
  const query = window.matchMedia(text)
  return makeStore(query.matches, set => {
    const onChange = () => set(query.matches)
    onChange()
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  })
}
