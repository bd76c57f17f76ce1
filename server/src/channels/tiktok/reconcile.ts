import { sql } from 'kysely'
import type { Channel } from './channel.ts'
import { missedOrders, stretchOf, takeClaim } from './missed-orders.ts'
import type { ReachedShop } from './reach-shop.ts'
import { readDetails } from './read-details.ts'
import { countOrders, readWindow, type Window } from './read-window.ts'
import { recordOrders, snapshotsOf } from './record-orders.ts'
import { recordMissed } from './sync-gap.ts'

/** Counted one by one as well: an order that is here in an old status is as wrong as one that is missing. */
const countedStatuses = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
]
const ordersPerPage = 100

type Comparison = { channel: Channel; reached: ReachedShop; signal: AbortSignal }

/**
 * Counts here against there over everything that the certificate covers, in all and by status. Where the figures
 * differ, the stretch is halved until a single page remains, and that page is read. Orders that move while we count
 * are read once for nothing; those that the certificate wrongly covered are told as a gap.
 */
export async function reconcile(channel: Channel, reached: ReachedShop, signal: AbortSignal): Promise<void> {
  const link = await channel
    .db()
    .selectFrom('channel_shops')
    .select(['covered_from', 'covered_until'])
    .where('merchant_id', '=', channel.merchantId)
    .where('shop_id', '=', reached.shop.id)
    .executeTakeFirstOrThrow()
  if (!link.covered_from || !link.covered_until) return
  const window = {
    from: Math.ceil(link.covered_from.getTime() / 1000),
    until: Math.floor(link.covered_until.getTime() / 1000),
  }
  if (window.until <= window.from) return
  const comparison = { channel, reached, signal }
  await compare(comparison, window, undefined)
  for (const status of countedStatuses) await compare(comparison, window, status)
  const [here, there] = await bothCounts(comparison, window, undefined)
  await channel.decide(`channel:${reached.shop.id}`, tx =>
    tx
      .updateTable('channel_shops')
      .set({
        last_reconciled_at: new Date(channel.doors.now()),
        reconciled_here: BigInt(here),
        reconciled_there: BigInt(there),
      })
      .where('merchant_id', '=', channel.merchantId)
      .where('shop_id', '=', reached.shop.id)
      .execute(),
  )
}

async function compare(comparison: Comparison, window: Window, status: string | undefined): Promise<void> {
  comparison.signal.throwIfAborted()
  const [here, there] = await bothCounts(comparison, window, status)
  if (here === there) return
  const middle = window.from + Math.floor((window.until - window.from) / 2)
  if (Math.max(here, there) <= ordersPerPage || middle === window.from)
    return heal(comparison, window, status)
  await compare(comparison, { from: window.from, until: middle }, status)
  await compare(comparison, { from: middle, until: window.until }, status)
}

async function bothCounts(
  { channel, reached, signal }: Comparison,
  window: Window,
  status: string | undefined,
): Promise<[here: number, there: number]> {
  const there = await countOrders(reached.api, window, { status, signal })
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${ordersHere(channel, reached, window, status)}`.execute(channel.db())
  return [rows[0]?.count ?? 0, there]
}

function ordersHere(
  { merchantId }: Channel,
  { shop }: ReachedShop,
  { from, until }: Window,
  status: string | undefined,
) {
  const inStatus = status === undefined ? sql`` : sql`and channel_status = ${status}`
  return sql`
    from orders
    where merchant_id = ${merchantId} and shop_id = ${shop.id} ${inStatus}
      and placed_at >= ${new Date(from * 1000)} and placed_at < ${new Date(until * 1000)}`
}

/** Reads what the platform lists in the window, and by id what only we have there. */
async function heal(comparison: Comparison, window: Window, status: string | undefined): Promise<void> {
  const { channel, reached, signal } = comparison
  const listed = new Set<string>()
  const now = () => new Date(channel.doors.now())
  const onPage = async (orders: readonly unknown[], askedAt: Date) => {
    for (const id of await record(comparison, { orders, askedAt }, window)) listed.add(id)
  }
  const filter = status === undefined ? {} : { status }
  await readWindow({ search: reached.api, field: 'create_time', now, onPage, signal, ...filter }, window)
  const { rows: ours } = await sql<{ id: string }>`
    select channel_order_id as id ${ordersHere(channel, reached, window, status)}`.execute(channel.db())
  const unlisted = ours.map(order => order.id).filter(id => !listed.has(id))
  if (unlisted.length === 0) return
  const details = await readDetails(reached, unlisted, { now: channel.doors.now, signal })
  await record(comparison, details, window)
}

async function record(
  { channel, reached }: Comparison,
  wire: { orders: readonly unknown[]; askedAt: Date },
  window: Window,
): Promise<string[]> {
  const shopId = reached.shop.id
  const placed = { placedFrom: new Date(window.from * 1000), placedUntil: new Date(window.until * 1000) }
  const claim = await takeClaim(channel.db(), shopId, placed)
  const told = snapshotsOf(channel, reached, wire)
  const missed = missedOrders(claim, told)
  await recordOrders(channel, reached, told, async tx => {
    if (missed.length > 0) await recordMissed(tx, shopId, stretchOf(missed))
  })
  return told.map(order => order.channelOrderId)
}
