import { makeStore } from './make-store.ts'
import { mediaQuery } from './media-query.ts'

export type Theme = 'light' | 'dark' | 'system'
type Preferences = { theme: Theme; language: string | null }

const place = 'supercargo.preferences'
const unset: Preferences = { theme: 'system', language: null }
const store = makeStore(read())
const darkSystem = mediaQuery('(prefers-color-scheme: dark)')

function read(): Preferences {
  try {
    return { ...unset, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) }
  } catch {
    return unset
  }
}

/** What this browser remembers by itself, so that the first paint is right before anyone has signed in. */
export function preferences(): Preferences {
  return store.get()
}

export function prefer(change: Partial<Preferences>): void {
  const next = { ...store.get(), ...change }
  localStorage.setItem(place, JSON.stringify(next))
  store.set(next)
}

export function usePreferences(): Preferences {
  return store.use()
}

/** The theme that is in force: the chosen one, or the system's while `system` is chosen. */
export function useDark(): boolean {
  const { theme } = usePreferences()
  const system = darkSystem.use()
  return theme === 'system' ? system : theme === 'dark'
}
