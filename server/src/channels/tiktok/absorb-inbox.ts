import { TikTokShopError } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import type { Channel } from './channel.ts'
import { checkAuthorization } from './check-authorization.ts'
import {
  claimRows,
  dueQueues,
  type InboxQueue,
  type InboxRow,
  type Settlement,
  settleRows,
} from './inbox-row.ts'
import type { ReachedShop } from './reach-shop.ts'
import { type Details, readDetails } from './read-details.ts'
import { recordOrders, snapshotsOf } from './record-orders.ts'
import { wantProducts } from './want-listings.ts'
import { withShop } from './with-shop.ts'

/** Absorbs all that is due now, the shops side by side. Returns how many deliveries it took up. */
export async function absorbInbox(channel: Channel, signal: AbortSignal): Promise<number> {
  const queues = await dueQueues(channel.db())
  const taken = await Promise.all(queues.map(queue => absorbQueue(channel, queue, signal)))
  return taken.reduce((sum, count) => sum + count, 0)
}

/**
 * Takes up what is due of one shop: the orders that the deliveries speak of are read from the platform, since a
 * delivery is only a hint, and recorded in one transaction with the end of the deliveries. Returns their number.
 */
export async function absorbQueue(channel: Channel, queue: InboxQueue, signal: AbortSignal): Promise<number> {
  const rows = await channel.decide('system:inbox', tx => claimRows(tx, queue))
  if (rows.length === 0) return 0
  const shopId = await shopOf(channel, queue)
  if (!shopId) {
    await settleAll(channel, rows, { outcome: 'ignored', reason: 'This shop is not connected here.' })
    return rows.length
  }
  try {
    await withShop(channel, shopId, shop => absorbRows(channel, shop, rows, signal))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'shop.not-connected') {
      await settleAll(channel, rows, { outcome: 'ignored', reason: error.message })
    } else {
      await settleAll(channel, rows, { outcome: 'retry', reason: messageOf(error) })
      if (!(error instanceof TikTokShopError)) throw error
    }
  }
  return rows.length
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function shopOf(channel: Channel, { channelShopId }: InboxQueue): Promise<string | undefined> {
  if (channelShopId === null) return undefined
  const shop = await channel
    .db()
    .selectFrom('shops')
    .select('id')
    .where('merchant_id', '=', channel.merchantId)
    .where('channel', '=', 'tiktok')
    .where('channel_shop_id', '=', channelShopId)
    .executeTakeFirst()
  return shop?.id
}

async function settleAll(
  channel: Channel,
  rows: readonly InboxRow[],
  settlement: Omit<Settlement, 'id'>,
): Promise<void> {
  const settlements = rows.map(({ id }) => ({ id, ...settlement }))
  await channel.decide('system:inbox', tx => settleRows(tx, rows, settlements, channel.doors.random))
}

async function absorbRows(
  channel: Channel,
  reached: ReachedShop,
  rows: readonly InboxRow[],
  signal: AbortSignal,
): Promise<void> {
  if (rows.some(row => row.subject.authorization)) {
    const endsAt = rows.map(row => row.subject.consentEndsAt).findLast(end => end !== undefined)
    await checkAuthorization(channel, reached, endsAt)
  }
  const ids = [...new Set(rows.flatMap(row => row.subject.orders))]
  const details = await readDetails(reached, ids, { now: channel.doors.now, signal })
  const told = snapshotsOf(channel, reached, details)
  const settlements = rows.map(row => settlementOf(row, told, details))
  await recordOrders(channel, reached, told, async tx => {
    await wantProducts(tx, reached.shop.id, [...new Set(rows.flatMap(row => row.subject.products))])
    await settleRows(tx, rows, settlements, channel.doors.random)
    await noteWebhook(tx, reached.shop.id, rows)
  })
}

/**
 * A delivery may outrun the platform's own answers: then the order is not there yet, or still in the state before.
 * What was read is recorded all the same, and the delivery waits for another look.
 */
function settlementOf(row: InboxRow, told: readonly OrderSnapshot[], { refused }: Details): Settlement {
  const { orders, orderVersion } = row.subject
  for (const id of orders) {
    const order = told.find(candidate => candidate.channelOrderId === id)
    if (!order) {
      const reason = refused.get(id) ?? 'The platform does not show this order.'
      return { id: row.id, outcome: 'retry', reason }
    }
    if (orderVersion !== undefined && order.version.getTime() < orderVersion * 1000) {
      return {
        id: row.id,
        outcome: 'retry',
        reason: 'The platform still shows an older state of this order.',
      }
    }
  }
  return { id: row.id, outcome: 'absorbed' }
}

async function noteWebhook(tx: Tx, shopId: string, rows: readonly InboxRow[]): Promise<void> {
  const latest = new Date(Math.max(...rows.map(row => row.receivedAt.getTime())))
  await sql`
    update channel_shops set last_webhook_at = greatest(last_webhook_at, ${latest})
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId}`.execute(tx)
}
