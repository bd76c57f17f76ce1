import { sql } from 'kysely'
import { analyzeGrown } from '../../kernel/analyze-grown.ts'
import { lifecycle, move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { orderTables } from '../../orders/order-tables.ts'
import type { Channel } from './channel.ts'
import type { ReachedShop } from './reach-shop.ts'
import { countOrders, readWindow, type Window } from './read-window.ts'
import { recordOrders, snapshotsOf, unreadOrders } from './record-orders.ts'

export const backfillLife = lifecycle('backfill', 'backfills', {
  finish: { from: ['running'], to: 'finished' },
  stop: { from: ['running'], to: 'stopped' },
})

/** About this many orders are read between two notes of how far it has come. */
const ordersPerWindow = 1_000
/** Windows read side by side: the platform answers a page in a few tenths of a second, whoever asks. */
const lanes = 3
const shortestWindowSeconds = 3_600
const longestWindowSeconds = 7 * 86_400

type Backfill = {
  id: string
  from_at: Date
  reached_at: Date
  until_at: Date
  orders_expected: number | null
}

/**
 * Reads a shop's past by the time of placing, the latest orders first, since those are worked on. How far it has
 * come is kept after every few windows; after a crash it goes on from there and records nothing twice.
 * Nothing to do when no back-fill of the shop is running.
 */
export async function runBackfill(
  channel: Channel,
  reached: ReachedShop,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const backfill = await runningBackfill(channel, reached.shop.id)
    if (!backfill) return
    const windows = nextWindows(backfill, await expectedOrders(channel, reached, backfill, signal))
    const last = windows.at(-1)
    if (!last) {
      await noteProgress(channel, reached.shop.id, backfill, 0)
      return
    }
    const read = await Promise.all(windows.map(window => readPast(channel, reached, window, signal)))
    await analyzeGrown(channel.database, orderTables)
    const orders = read.reduce((sum, count) => sum + count, 0)
    await noteProgress(
      channel,
      reached.shop.id,
      { ...backfill, reached_at: new Date(last.from * 1000) },
      orders,
    )
  }
}

async function runningBackfill(channel: Channel, shopId: string): Promise<Backfill | undefined> {
  return channel
    .db()
    .selectFrom('backfills')
    .select(['id', 'from_at', 'reached_at', 'until_at', 'orders_expected'])
    .where('merchant_id', '=', channel.merchantId)
    .where('shop_id', '=', shopId)
    .where('state', '=', 'running')
    .executeTakeFirst()
}

const secondsOf = (date: Date) => Math.floor(date.getTime() / 1000)

/** The next few windows, going back in time; none when the beginning is reached. */
export function nextWindows(backfill: Omit<Backfill, 'id' | 'orders_expected'>, expected: number): Window[] {
  const beginning = secondsOf(backfill.from_at)
  const range = secondsOf(backfill.until_at) - beginning
  const even = Math.floor((range * ordersPerWindow) / Math.max(1, expected))
  const length = Math.min(longestWindowSeconds, Math.max(shortestWindowSeconds, even))
  const windows: Window[] = []
  // Its own second belongs to the window: `until` is exclusive.
  let until =
    backfill.reached_at >= backfill.until_at
      ? secondsOf(backfill.until_at) + 1
      : secondsOf(backfill.reached_at)
  while (windows.length < lanes && until > beginning) {
    const from = Math.max(beginning, until - length)
    windows.push({ from, until })
    until = from
  }
  return windows
}

async function expectedOrders(
  channel: Channel,
  reached: ReachedShop,
  backfill: Backfill,
  signal: AbortSignal,
): Promise<number> {
  if (backfill.orders_expected !== null) return backfill.orders_expected
  const window = { from: secondsOf(backfill.from_at), until: secondsOf(backfill.until_at) + 1 }
  const expected = await countOrders(reached.api, window, { signal })
  await channel.decide(`channel:${reached.shop.id}`, tx =>
    tx
      .updateTable('backfills')
      .set({ orders_expected: expected })
      .where('merchant_id', '=', channel.merchantId)
      .where('id', '=', backfill.id)
      .execute(),
  )
  return expected
}

async function readPast(
  channel: Channel,
  reached: ReachedShop,
  window: Window,
  signal: AbortSignal,
): Promise<number> {
  const now = () => new Date(channel.doors.now())
  const onPage = async (orders: readonly unknown[], askedAt: Date) => {
    const told = snapshotsOf(channel, reached, { orders, askedAt })
    const unread = await unreadOrders(channel.db(), reached.shop.id, told)
    if (unread.length > 0) await recordOrders(channel, reached, unread)
  }
  return readWindow({ search: reached.api, field: 'create_time', now, onPage, signal }, window)
}

/** What has been read is covered from there on. */
async function noteProgress(
  channel: Channel,
  shopId: string,
  { id, reached_at, from_at }: Backfill,
  orders: number,
): Promise<void> {
  await channel.decide('system:channel', async tx => {
    const { numAffectedRows } = await sql`
      update backfills set reached_at = ${reached_at}, orders_read = orders_read + ${orders}, last_error = null
      where merchant_id = ${channel.merchantId} and id = ${id} and state = 'running'`.execute(tx)
    if (numAffectedRows === 0n) return
    await sql`
      update channel_shops set covered_from = least(coalesce(covered_from, ${reached_at}), ${reached_at})
      where merchant_id = ${channel.merchantId} and shop_id = ${shopId}`.execute(tx)
    if (secondsOf(reached_at) <= secondsOf(from_at)) {
      await move(tx, backfillLife, 'finish', id)
      await tx
        .updateTable('backfills')
        .set({ finished_at: tx.clock.now() })
        .where('merchant_id', '=', channel.merchantId)
        .where('id', '=', id)
        .execute()
    }
    await announce(tx, { topic: 'backfill', id })
  })
}
