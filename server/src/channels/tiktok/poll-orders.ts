import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { announce } from '../../kernel/live.ts'
import type { RecordedOrder } from '../../orders/record-channel-orders.ts'
import type { Channel } from './channel.ts'
import type { ReachedShop } from './reach-shop.ts'
import { readWindow, settleSeconds, type Window } from './read-window.ts'
import { recordOrders, snapshotsOf, unreadOrders } from './record-orders.ts'
import { healGaps, openGap } from './sync-gap.ts'

const overlapSeconds = 180
/** After a pause whatever lagged at its beginning has long come out, but the platform may have had its own trouble. */
const overlapAfterPauseSeconds = 900
const longestWindowSeconds = 86_400
/** A shop that was not read for this long has a gap: its webhooks may be lost as well. */
const pauseSeconds = 300

/**
 * Reads what changed in closed windows, in the order of change, until the present. Whatever was read before a crash
 * is read again: the position moves only behind a window that was read wholly.
 */
export async function pollOrders(channel: Channel, reached: ReachedShop, signal: AbortSignal): Promise<void> {
  const shopId = reached.shop.id
  for (;;) {
    signal.throwIfAborted()
    const position = await readPosition(channel, shopId)
    const startedAt = channel.doors.now()
    const window = nextWindow(position.readUntil, startedAt)
    const caughtUp = window.until >= Math.floor(startedAt / 1000)
    if (position.lagSeconds > pauseSeconds) await openGap(channel, shopId, position, new Date(startedAt))
    const changed = await readChanges(channel, reached, window, signal)
    await channel.decide('system:channel', async tx => {
      await movePosition(tx, reached, { window, startedAt })
      await healGaps(tx, shopId, changed, caughtUp)
      await announce(tx, { topic: 'shop', id: shopId })
    })
    if (caughtUp) return
  }
}

export type Position = { readUntil: Date; lagSeconds: number; failing: boolean }

async function readPosition(channel: Channel, shopId: string): Promise<Position> {
  const row = await channel
    .db()
    .selectFrom('channel_shops')
    .select(['read_until', 'last_poll_error'])
    .where('merchant_id', '=', channel.merchantId)
    .where('shop_id', '=', shopId)
    .executeTakeFirstOrThrow()
  const lagSeconds = (channel.doors.now() - row.read_until.getTime()) / 1000
  return { readUntil: row.read_until, lagSeconds, failing: row.last_poll_error !== null }
}

/** From somewhat before the last position to now, at most a day. */
export function nextWindow(readUntil: Date, nowMs: number): Window {
  const position = Math.floor(readUntil.getTime() / 1000)
  const now = Math.floor(nowMs / 1000)
  const paused = now - position > pauseSeconds
  const from = position - (paused ? overlapAfterPauseSeconds : overlapSeconds)
  return { from, until: Math.max(Math.min(now, position + longestWindowSeconds), from + 1) }
}

/** How many orders of the window were news. */
async function readChanges(
  channel: Channel,
  reached: ReachedShop,
  window: Window,
  signal: AbortSignal,
): Promise<number> {
  let news = 0
  const now = () => new Date(channel.doors.now())
  const onPage = async (orders: readonly unknown[], askedAt: Date) => {
    const told = snapshotsOf(channel, reached, { orders, askedAt })
    const unread = await unreadOrders(channel.db(), reached.shop.id, told)
    if (unread.length > 0) news += countNews(await recordOrders(channel, reached, unread))
  }
  await readWindow({ search: reached.api, field: 'update_time', now, onPage, signal }, window)
  return news
}

export function countNews(recorded: readonly RecordedOrder[]): number {
  return recorded.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length
}

/**
 * Everything that changed before `covered_until` is here: the window has been read to its end, its last minute may
 * still be in motion, and no kept delivery that is older waits to be absorbed.
 */
async function movePosition(
  tx: Tx,
  { shop }: ReachedShop,
  { window, startedAt }: { window: Window; startedAt: number },
): Promise<void> {
  const settled = Math.min(window.until, Math.floor(startedAt / 1000) - settleSeconds)
  await sql`
    update channel_shops set
      read_until = greatest(read_until, ${new Date(window.until * 1000)}),
      covered_until = greatest(covered_until, least(${new Date(settled * 1000)}, (
        select min(received_at) from inbox
        where inbox.merchant_id = ${tx.scope.merchantId} and inbox.channel_shop_id = ${shop.channelShopId}
          and inbox.state = 'pending'))),
      last_poll_at = ${tx.clock.now()},
      last_poll_error = null
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shop.id}`.execute(tx)
}
