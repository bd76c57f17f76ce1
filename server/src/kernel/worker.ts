import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { Refusal } from './refusal.ts'
import type { Json } from './schema.generated.ts'
import type { Scope } from './scope.ts'

/**
 * How a kind of work is done, at least once. `inTransaction`: the effect and the end of the work are one
 * commit, so the effect happens exactly once. `run`: for the network; whoever writes it makes it repeatable.
 */
export type WorkHandler = {
  kind: string
  /** Tries before the row is parked for a person to read; default 12, about an hour and a half. */
  maxAttempts?: number
} & (
  | { inTransaction(tx: Tx, payload: Json): Promise<void> }
  | { run(context: WorkContext): Promise<Again | undefined> | Promise<void> }
)

/** The same row once more at that moment: a poll is a row that always says so. */
export type Again = { again: Date; payload?: Json }

export type WorkContext = {
  database: Database
  scope: Scope
  payload: Json
  /** Aborted when the process is to stop; the row is then done again by another. */
  signal: AbortSignal
  clock: Clock
}

export type WorkDoors = {
  database: Database
  handlers: readonly WorkHandler[]
  merchantId: string
  clock: Clock
  /** Between 0 and 1; spreads retries. */
  random: () => number
  onFailure: (failure: { kind: string; id: string; error: unknown; parked: boolean }) => void
}

type Claimed = { id: string; kind: string; payload: Json; attempts: number; revision: string }

/** How long a row is ours. A handler that takes longer keeps it by the heartbeat of `doOne`. */
const leaseMs = 60_000
const firstRetryMs = 1_000
const longestRetryMs = 15 * 60_000

/**
 * Takes up to `limit` rows that are due and at the head of their lanes, does them side by side, and returns
 * how many there were. A parked row does not hold up its lane.
 */
export async function workOnce(doors: WorkDoors, limit: number, signal: AbortSignal): Promise<number> {
  const claimed = await claim(doors, limit)
  await Promise.all(claimed.map(row => doOne(doors, row, signal)))
  return claimed.length
}

async function claim(doors: WorkDoors, limit: number): Promise<Claimed[]> {
  const now = doors.clock.now()
  const kinds = doors.handlers.map(handler => handler.kind)
  return doors.database.transaction(scopeOf(doors), async tx => {
    const { rows } = await sql<Claimed>`
      update work set state = 'running', attempts = attempts + 1, leased_until = ${new Date(now.getTime() + leaseMs)}
      where merchant_id = ${doors.merchantId} and id in (
        select head.id from work head
        where head.merchant_id = ${doors.merchantId} and head.kind = any(${kinds}) and head.run_at <= ${now}
          and (head.state = 'ready' or (head.state = 'running' and head.leased_until < ${now}))
          and not exists (
            select 1 from work earlier
            where earlier.merchant_id = head.merchant_id and earlier.lane = head.lane
              and earlier.id < head.id and earlier.state <> 'dead')
        order by head.run_at, head.id limit ${limit} for update skip locked)
      returning id, kind, payload, attempts, run_at::text as revision`.execute(tx)
    return rows
  })
}

async function doOne(doors: WorkDoors, row: Claimed, signal: AbortSignal): Promise<void> {
  const handler = doors.handlers.find(candidate => candidate.kind === row.kind)
  if (!handler) throw new Error(`No handler for work of kind ${row.kind}.`)
  const beat = new AbortController()
  const heart = keepLease(doors, row, beat.signal)
  try {
    if ('inTransaction' in handler) {
      await doors.database.transaction(scopeOf(doors, row), async tx => {
        await handler.inTransaction(tx, row.payload)
        await finish(tx, row, undefined)
      })
    } else {
      const { database, clock } = doors
      const next = await handler.run({
        database,
        scope: scopeOf(doors, row),
        payload: row.payload,
        signal,
        clock,
      })
      await database.transaction(scopeOf(doors, row), tx => finish(tx, row, next ?? undefined))
    }
  } catch (error) {
    await recordFailure(doors, handler, row, error)
  } finally {
    beat.abort()
    await heart
  }
}

/**
 * Done is gone. But work that was wanted again under its key while it ran (its `run_at` moved) stays, so that
 * no wake-up is lost; and a poll stays with its next moment.
 */
async function finish(tx: Tx, row: Claimed, next: Again | undefined): Promise<void> {
  const mine = { merchant: tx.scope.merchantId, id: row.id }
  if (next) {
    await sql`
      update work set state = 'ready', attempts = 0, leased_until = null, last_error = null,
        payload = ${JSON.stringify(next.payload ?? row.payload)},
        run_at = case when run_at::text <> ${row.revision} then least(run_at, ${next.again}) else ${next.again} end
      where merchant_id = ${mine.merchant} and id = ${mine.id}`.execute(tx)
    return
  }
  const { numAffectedRows } = await sql`
    delete from work
    where merchant_id = ${mine.merchant} and id = ${mine.id} and run_at::text = ${row.revision}`.execute(tx)
  if (numAffectedRows === 1n) return
  await sql`
    update work set state = 'ready', attempts = 0, leased_until = null
    where merchant_id = ${mine.merchant} and id = ${mine.id}`.execute(tx)
}

async function recordFailure(
  doors: WorkDoors,
  handler: WorkHandler,
  row: Claimed,
  error: unknown,
): Promise<void> {
  const parked = row.attempts >= (handler.maxAttempts ?? 12)
  const pause = Math.min(longestRetryMs, firstRetryMs * 2 ** (row.attempts - 1)) * (0.5 + doors.random())
  const text = error instanceof Refusal ? `${error.code}: ${error.message}` : String(error)
  await doors.database.transaction(scopeOf(doors, row), async tx => {
    await tx
      .updateTable('work')
      .set({
        state: parked ? 'dead' : 'ready',
        leased_until: null,
        run_at: new Date(doors.clock.now().getTime() + pause),
        last_error: text.slice(0, 2000),
      })
      .where('merchant_id', '=', doors.merchantId)
      .where('id', '=', row.id)
      .execute()
  })
  doors.onFailure({ kind: row.kind, id: row.id, error, parked })
}

async function keepLease(doors: WorkDoors, row: Claimed, stop: AbortSignal): Promise<void> {
  for (;;) {
    await doors.clock.wait(leaseMs / 3, stop)
    if (stop.aborted) return
    try {
      await doors.database.transaction(scopeOf(doors, row), tx =>
        tx
          .updateTable('work')
          .set({ leased_until: new Date(doors.clock.now().getTime() + leaseMs) })
          .where('merchant_id', '=', doors.merchantId)
          .where('id', '=', row.id)
          .where('state', '=', 'running')
          .execute(),
      )
    } catch (error) {
      doors.onFailure({ kind: row.kind, id: row.id, error, parked: false })
    }
  }
}

function scopeOf(doors: WorkDoors, row?: Claimed): Scope {
  return { merchantId: doors.merchantId, actor: `system:${row?.kind ?? 'worker'}` }
}
