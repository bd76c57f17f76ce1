import { sql } from 'kysely'
import type { Db, Tx } from '../kernel/database.ts'
import { type Moments, momentsOf } from './moments.ts'
import type { Deadlines, Milestones } from './order-snapshot.ts'
import { type Standing, standingOf } from './order-standing.ts'
import { jsonRows } from './recording/json-rows.ts'
import type { Stage } from './stage.ts'

export type Restaged = { orderId: string; from: { stage: Stage; due: Standing['due'] }; to: Standing }

type Row = {
  id: string
  channel_status: string
  fulfillment_by: 'seller' | 'platform'
  platform_hold_until: Date | null
  open_holds: string[]
  deadlines: Moments<keyof Deadlines>
  milestones: Moments<keyof Milestones>
  stage: Stage
  due_at: Date | null
  due_kind: NonNullable<Standing['due']>['kind'] | null
}

/** Derives the standing of these orders anew and tells where it differs from what is stored. Reads only. */
export async function standingDifferences(db: Db | Tx, orderIds: readonly string[]): Promise<Restaged[]> {
  const { rows } = await sql<Row>`
    select o.id, o.channel_status, o.fulfillment_by, o.platform_hold_until, o.open_holds, o.stage, o.due_at,
      o.due_kind, s.deadlines, s.milestones
    from orders o join order_sheets s on s.merchant_id = o.merchant_id and s.order_id = o.id
    where o.merchant_id = ${db.scope.merchantId} and o.id = any(${orderIds}::text[])`.execute(db)
  const now = db.clock.now()
  return rows.flatMap(row => {
    const due = row.due_at && row.due_kind ? { at: row.due_at, kind: row.due_kind } : null
    const to = standingOf({
      channelStatus: row.channel_status,
      fulfillmentBy: row.fulfillment_by,
      platformHoldUntil: row.platform_hold_until,
      openHolds: row.open_holds,
      now,
      deadlines: momentsOf(row.deadlines),
      milestones: momentsOf(row.milestones),
    })
    return sameStanding({ stage: row.stage, due }, to)
      ? []
      : [{ orderId: row.id, from: { stage: row.stage, due }, to }]
  })
}

/** Writes the standing that follows from the facts as they are now. The caller has locked the orders. */
export async function restageOrders(tx: Tx, orderIds: readonly string[]): Promise<Restaged[]> {
  const differences = await standingDifferences(tx, orderIds)
  if (differences.length === 0) return []
  const rows = differences.map(({ orderId, to }) => ({
    id: orderId,
    stage: to.stage,
    due_at: to.due?.at,
    due_kind: to.due?.kind,
  }))
  const now = tx.clock.now()
  await sql`
    update orders set stage = derived.stage, due_at = derived.due_at, due_kind = derived.due_kind,
      stage_since = case when orders.stage = derived.stage then orders.stage_since else ${now}::timestamptz end
    from json_to_recordset(${jsonRows(rows)}::json)
      as derived(id text, stage text, due_at timestamptz, due_kind text)
    where orders.merchant_id = ${tx.scope.merchantId} and orders.id = derived.id`.execute(tx)
  return differences
}

function sameStanding(a: Standing, b: Standing): boolean {
  return a.stage === b.stage && a.due?.kind === b.due?.kind && a.due?.at.getTime() === b.due?.at.getTime()
}
