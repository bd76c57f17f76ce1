import type { LiveHint } from '../kernel/live.ts'

/** Fans the hints of the process's one listener out to its open browsers. */
export type LiveHub = {
  publish(hint: LiveHint): void
  /** Returns the way to leave again. */
  join(listener: (event: string) => void): () => void
  /** How many browsers listen. */
  readonly size: number
}

/** Hints between server processes; a browser has no use for them. */
const inner = new Set<LiveHint['topic']>(['work', 'inbox'])

export function liveHub(): LiveHub {
  const listeners = new Set<(event: string) => void>()
  return {
    publish: hint => {
      if (listeners.size === 0 || inner.has(hint.topic)) return
      const event = `event: hint\ndata: ${JSON.stringify(hint)}\n\n`
      for (const listener of listeners) listener(event)
    },
    join: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get size() {
      return listeners.size
    },
  }
}
