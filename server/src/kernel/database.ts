import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Clock } from './clock.ts'
import type { Keys } from './keys.ts'
import type { DB } from './schema.generated.ts'
import type { Scope } from './scope.ts'

/** What every query has at hand beside SQL: for whom, when, and the keys of sealed columns. */
type Handle = { readonly scope: Scope; readonly clock: Clock; readonly keys: Keys }

/** Reads, outside or inside a transaction, for one merchant and actor. What writes is not there to be called. */
export type Db = Omit<
  Kysely<DB>,
  | 'insertInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'mergeInto'
  | 'replaceInto'
  | 'transaction'
  | 'startTransaction'
  | 'schema'
> &
  Handle

/** Writes need this: a `Db` does not compile where a `Tx` is wanted. */
export type Tx = Transaction<DB> &
  Handle & {
    /** Event kind → names of the reactions that answer it; see `emit.ts`. */
    readonly subscriptions: Subscriptions
  }

export type Subscriptions = ReadonlyMap<string, readonly string[]>

export type Database = {
  /** A handle for reading on behalf of `scope`. */
  reader(scope: Scope): Db
  /**
   * One decision: `decide` runs in a transaction that commits when it returns and rolls back when it throws.
   * It runs again, from the start, when PostgreSQL found a deadlock or a serialization failure (at most 5 times).
   */
  transaction<Result>(scope: Scope, decide: (tx: Tx) => Promise<Result>): Promise<Result>
  /** For migrations, NOTIFY listeners and COPY. Not for queries of a module. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

const inTransaction = new AsyncLocalStorage<true>()

/** True while the caller runs inside `Database.transaction`; the network refuses to be used then. */
export function insideTransaction(): boolean {
  return inTransaction.getStore() === true
}

// int8 is a bigint; numeric and date stay text: neither fits a JavaScript value without loss.
const parsers = new pg.TypeOverrides()
parsers.setTypeParser(pg.types.builtins.INT8, value => BigInt(value))
parsers.setTypeParser(pg.types.builtins.NUMERIC, value => value)
parsers.setTypeParser(pg.types.builtins.DATE, value => value)

/** Opens a pool of connections. `onError` hears of connections that die, idle or checked out. */
export function openDatabase(options: {
  url: string
  clock: Clock
  keys: Keys
  subscriptions?: Subscriptions
  connections?: number
  onError?: (error: Error) => void
}): Database {
  const handle = { clock: options.clock, keys: options.keys }
  const subscriptions = options.subscriptions ?? new Map()
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 12,
    types: parsers,
    application_name: 'supercargo',
    // Compiling a query costs more than any of ours takes: short questions over indexes, with many branches.
    options: '-c jit=off',
  })
  const hear = (error: Error) => options.onError?.(error)
  pool.on('error', hear)
  // A checked-out client emits errors of its own that the pool does not hear; unheard they would end Node.
  pool.on('connect', client => client.on('error', hear))
  const root = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    reader: scope => Object.assign(root.withTables(), { ...handle, scope }),
    transaction: (scope, decide) => withRetry(() => once(root, { ...handle, scope, subscriptions }, decide)),
    close: async () => {
      await root.destroy()
      // Kysely ends only a pool that it has used.
      if (!pool.ended) await pool.end()
    },
  }
}

async function once<Result>(
  root: Kysely<DB>,
  handle: Handle & { subscriptions: Subscriptions },
  decide: (tx: Tx) => Promise<Result>,
) {
  if (insideTransaction())
    throw new Error('A transaction was opened inside another one; pass the Tx on instead.')
  return inTransaction.run(true, () => root.transaction().execute(trx => decide(Object.assign(trx, handle))))
}

const retryable = new Set(['40001', '40P01'])

async function withRetry<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (tries >= 5 || !retryable.has(code)) throw error
    }
  }
}
