import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { openStages, type Stage } from '../../orders/stage.ts'
import type { Channel } from './channel.ts'
import { missedOrders, stretchOf, takeClaim } from './missed-orders.ts'
import type { ReachedShop } from './reach-shop.ts'
import { readDetails } from './read-details.ts'
import { recordOrders, snapshotsOf } from './record-orders.ts'
import { recordMissed } from './sync-gap.ts'

/** An order that people work on is looked at again after this time, whatever its `update_time` says. */
const workedOnMs = 30 * 60_000
/** One that only travels or waits for the end of the return period. */
const onItsWayMs = 6 * 3_600_000
const ordersPerRun = 1_000
const chunkSize = 50

const onItsWay: readonly Stage[] = ['in_transit', 'delivered']

/**
 * Re-reads open orders by their ids, those first that were not seen for the longest: address, note and price may
 * change without moving `update_time`, so that no window shows them (fact sheet §8, 33).
 * @param skip ids that the platform did not show the last time; they would be the first again
 * @returns ids that it did not show now, and whether more orders wait to be looked at
 */
export async function reReadOpenOrders(
  channel: Channel,
  reached: ReachedShop,
  skip: readonly string[],
  signal: AbortSignal,
): Promise<{ absent: string[]; more: boolean }> {
  const db = channel.db()
  const shopId = reached.shop.id
  const ids = await longestUnseen(db, shopId, channel.doors.now(), skip)
  const absent: string[] = []
  for (let from = 0; from < ids.length; from += chunkSize) {
    signal.throwIfAborted()
    const part = ids.slice(from, from + chunkSize)
    const claim = await takeClaim(db, shopId, { ids: part })
    const details = await readDetails(reached, part, { now: channel.doors.now, signal })
    const told = snapshotsOf(channel, reached, details)
    const missed = missedOrders(claim, told)
    await recordOrders(channel, reached, told, async tx => {
      if (missed.length > 0) await recordMissed(tx, shopId, stretchOf(missed))
    })
    const shown = new Set(told.map(order => order.channelOrderId))
    absent.push(...part.filter(id => !shown.has(id)))
  }
  return { absent, more: ids.length === ordersPerRun }
}

async function longestUnseen(
  db: Db,
  shopId: string,
  nowMs: number,
  skip: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select channel_order_id as id from orders
    where merchant_id = ${db.scope.merchantId} and shop_id = ${shopId} and stage = any(${openStages})
      and stage not in ('completed', 'canceled')
      and seen_at < ${new Date(nowMs - workedOnMs)}
      and (seen_at < ${new Date(nowMs - onItsWayMs)} or stage <> all(${onItsWay}))
      and channel_order_id <> all(${skip}::text[])
    order by seen_at limit ${ordersPerRun}`.execute(db)
  return rows.map(row => row.id)
}
