import { sql } from 'kysely'
import pg from 'pg'
import type { Clock } from './clock.ts'
import type { Tx } from './database.ts'

/**
 * A hint that something changed, for open browsers and idle workers of every process. It carries ids, never
 * data, and may be lost: whoever listens also looks by itself from time to time.
 */
export type LiveHint =
  | { topic: 'work' }
  | { topic: 'inbox' }
  | { topic: 'orders'; ids: string[] }
  | { topic: 'shop'; id: string }
  | { topic: 'batch'; id: string }
  | { topic: 'import'; id: string }
  | { topic: 'backfill'; id: string }

const channel = 'supercargo'

/** NOTIFY carries at most 8,000 bytes; an id has about 30. */
const idsPerHint = 200

/** Sent when the transaction commits, never when it rolls back. */
export async function announce(tx: Tx, hint: LiveHint): Promise<void> {
  const hints =
    hint.topic === 'orders' && hint.ids.length > idsPerHint
      ? chunk(hint.ids, idsPerHint).map(ids => ({ topic: hint.topic, ids }))
      : [hint]
  for (const one of hints) {
    await sql`select pg_notify(${channel}, ${JSON.stringify(one)})`.execute(tx)
  }
}

export type LiveListener = { close(): Promise<void> }

/**
 * Hears hints on a connection of its own and connects again when that dies. After each (re)connection
 * `onHint` gets `{ topic: 'work' }` and `{ topic: 'inbox' }`, since hints of the meantime are gone.
 */
export async function listenLive(options: {
  url: string
  clock: Clock
  onHint: (hint: LiveHint) => void
  onError: (error: Error) => void
}): Promise<LiveListener> {
  const stop = new AbortController()
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: options.url, application_name: 'supercargo live' })
    fresh.on('notification', message => options.onHint(JSON.parse(message.payload ?? '{}') as LiveHint))
    // A dying connection says so more than once; only its first word starts a new one.
    let dead = false
    fresh.on('error', error => {
      options.onError(error)
      if (dead) return
      dead = true
      void reconnect()
    })
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    options.onHint({ topic: 'work' })
    options.onHint({ topic: 'inbox' })
    return fresh
  }

  async function reconnect(): Promise<void> {
    while (!stop.signal.aborted) {
      await options.clock.wait(500, stop.signal)
      try {
        client = await connect()
        return
      } catch (error) {
        options.onError(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  return {
    close: async () => {
      stop.abort()
      await client.end()
    },
  }
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = []
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size))
  return parts
}
