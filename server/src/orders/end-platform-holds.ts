import { sql } from 'kysely'
import type { Db, Tx } from '../kernel/database.ts'
import { announce } from '../kernel/live.ts'
import { enqueue } from '../kernel/work.ts'
import type { WorkHandler } from '../kernel/worker.ts'
import { appendTimeline } from './append-timeline.ts'
import { restageOrders } from './restage-orders.ts'
import { type Stage, shippableStatuses } from './stage.ts'

const kind = 'orders.end-platform-holds'
const atOnce = 500
/** Looked at least this often (ms): whoever records an order while this runs may wish for an earlier moment in vain. */
const longestPause = 60_000

/**
 * An order that some source calls shippable while its hold hour lasts comes free by time alone; the platform sends
 * no word. This sees to it that somebody looks when the first of these hours ends.
 */
export async function awaitPlatformHolds(
  tx: Tx,
  orders: readonly { stage: Stage; until: Date | null }[],
): Promise<void> {
  const now = tx.clock.now()
  const ends = orders
    .filter(({ stage, until }) => stage === 'on_hold' && until !== null && until > now)
    .map(({ until }) => until?.getTime() ?? 0)
  if (ends.length === 0) return
  await enqueue(tx, [{ kind, lane: kind, key: 'next', payload: null, runAt: new Date(Math.min(...ends)) }])
}

/**
 * Derives the stage of orders whose hold hour is over, at most 500 at once; returns how many came free. Orders
 * that people hold as well stay where they are: releasing them derives their stage too.
 */
export async function endPlatformHolds(tx: Tx): Promise<number> {
  const now = tx.clock.now()
  const { rows } = await sql<{ id: string }>`
    select id from orders
    where ${waiting(tx)} and platform_hold_until <= ${now}
    order by id limit ${atOnce} for no key update`.execute(tx)
  const freed = await restageOrders(
    tx,
    rows.map(row => row.id),
  )
  await appendTimeline(
    tx,
    freed.map(({ orderId }) => ({ orderId, kind: 'order.platform-hold-ended', at: now, detail: {} })),
  )
  if (freed.length > 0) await announce(tx, { topic: 'orders', ids: freed.map(({ orderId }) => orderId) })
  return freed.length
}

export const platformHoldWork: WorkHandler = {
  kind,
  async run({ database, scope, clock }) {
    while ((await database.transaction(scope, endPlatformHolds)) === atOnce);
    const db = database.reader(scope)
    const { rows } = await sql<{ next: Date | null }>`
      select min(platform_hold_until) as next from orders where ${waiting(db)}`.execute(db)
    const pause = clock.now().getTime() + longestPause
    return { again: new Date(Math.min(rows[0]?.next?.getTime() ?? pause, pause)) }
  },
}

function waiting(db: Db) {
  return sql`merchant_id = ${db.scope.merchantId} and stage = 'on_hold' and platform_hold_until is not null
    and channel_status = any(${shippableStatuses}::text[]) and open_holds = '{}'`
}
