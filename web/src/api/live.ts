import { useEffect } from 'react'
import { makeStore } from '../lib/make-store.ts'

/** A hint says that something changed, never what; whoever cares asks again. */
export type LiveHint =
  | { topic: 'orders'; ids: string[] }
  | { topic: 'shop' | 'batch' | 'import' | 'backfill'; id: string }

export type LiveState = 'connecting' | 'live' | 'lost'
type Listener = (hint: LiveHint) => void

/** The browser connects again by itself unless the server answered with an error; then we do. */
const againMs = 5_000
const listeners = new Set<Listener>()

/** One connection serves the whole page, as long as anything on it follows the state (the top bar always does). */
const connection = makeStore<LiveState>('connecting', set => {
  let source = open()
  let timer: ReturnType<typeof setTimeout> | undefined

  function open(): EventSource {
    const opened = new EventSource('/api/live')
    opened.addEventListener('open', () => set('live'))
    opened.addEventListener('error', () => {
      set('lost')
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(() => {
        source = open()
      }, againMs)
    })
    opened.addEventListener('hint', event => {
      const hint = JSON.parse(event.data) as LiveHint
      for (const listener of listeners) listener(hint)
    })
    return opened
  }

  return () => {
    clearTimeout(timer)
    source.close()
    set('connecting')
  }
})

/** Hears the server's hints while mounted. `listener` must be stable. */
export function useLiveHints(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listener])
}

/** Whether hints arrive. While `lost`, lists look for changes by themselves. */
export function useLiveState(): LiveState {
  return connection.use()
}
