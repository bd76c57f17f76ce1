import { TikTokShopError } from '@supercargo/tiktok-shop'
import { z } from 'zod'
import { Refusal } from '../kernel/refusal.ts'
import type { Again, WorkContext, WorkHandler } from '../kernel/worker.ts'
import { workKinds } from './start-reading.ts'
import type { Channel } from './tiktok/channel.ts'
import { pollOrders } from './tiktok/poll-orders.ts'
import { reReadOpenOrders } from './tiktok/re-read-open-orders.ts'
import type { ReachedShop } from './tiktok/reach-shop.ts'
import { readListing, readListings } from './tiktok/read-listings.ts'
import { reconcile } from './tiktok/reconcile.ts'
import { registerWebhooks, removeWebhooks } from './tiktok/register-webhooks.ts'
import { runBackfill } from './tiktok/run-backfill.ts'
import { withShop } from './tiktok/with-shop.ts'

const pollEveryMs = 30_000
const reReadEveryMs = 2 * 60_000
const reconcileEveryMs = 3_600_000
const listingsEveryMs = 86_400_000
const firstPauseMs = 15_000
const longestPauseMs = 5 * 60_000

const forShop = z.object({
  shopId: z.string(),
  productId: z.string().optional(),
  failures: z.number().default(0),
  absent: z.array(z.string()).default([]),
})
type ForShop = z.output<typeof forShop>

type Round = (shop: ReachedShop, payload: ForShop, context: WorkContext) => Promise<Again | undefined>

/** What this module does by itself, each kind for one shop at a time. Commands to the platform come later. */
export function channelWork(channel: Channel): WorkHandler[] {
  const later = (ms: number): Again => ({
    again: new Date(channel.doors.now() + ms * (0.9 + channel.doors.random() / 5)),
  })
  return [
    round(channel, workKinds.poll, async (shop, _payload, { signal }) => {
      await pollOrders(channel, shop, signal)
      return later(pollEveryMs)
    }),
    round(channel, workKinds.reRead, async (shop, { absent: skip }, { signal }) => {
      const { absent, more } = await reReadOpenOrders(channel, shop, skip, signal)
      return {
        ...later(more ? 0 : reReadEveryMs),
        payload: { shopId: shop.shop.id, absent: skipped(absent, skip) },
      }
    }),
    round(channel, workKinds.reconcile, async (shop, _payload, { signal }) => {
      await reconcile(channel, shop, signal)
      return later(reconcileEveryMs)
    }),
    round(channel, workKinds.backfill, async (shop, _payload, { signal }) => {
      await runBackfill(channel, shop, signal)
      return undefined
    }),
    round(channel, workKinds.allListings, async (shop, _payload, { signal }) => {
      await readListings(channel, shop, signal)
      return later(listingsEveryMs)
    }),
    round(channel, workKinds.listings, async (shop, { productId }, { signal }) => {
      if (productId) await readListing(channel, shop, productId, signal)
      return undefined
    }),
    round(channel, workKinds.registerWebhooks, async shop => {
      await registerWebhooks(channel, shop)
      return undefined
    }),
    round(channel, workKinds.removeWebhooks, leave, true),
  ]
}

/** Half of those skipped come up again the next time, so that an order that reappears is found. */
function skipped(absent: readonly string[], before: readonly string[]): string[] {
  return [...absent, ...before.slice(0, before.length / 2)].slice(0, 500)
}

/** Connected again before the leave was taken, a shop keeps its webhooks. */
const leave: Round = async reached => {
  if (reached.shop.state === 'disconnected') await removeWebhooks(reached)
  return undefined
}

/**
 * One round for a shop. It ends for good when the shop is not connected any more (connecting begins it anew), and
 * it outlives any outage of the platform: such rows are never parked, they come again after a growing pause.
 */
function round(channel: Channel, kind: string, go: Round, evenDisconnected = false): WorkHandler {
  return {
    kind,
    maxAttempts: Number.MAX_SAFE_INTEGER,
    async run(context): Promise<Again | undefined> {
      const payload = forShop.parse(context.payload)
      try {
        const next = await withShop(
          channel,
          payload.shopId,
          shop => go(shop, payload, context),
          evenDisconnected,
        )
        return next && { payload: { shopId: payload.shopId }, ...next }
      } catch (error) {
        if (error instanceof Refusal && error.code === 'shop.not-connected') return undefined
        if (!(error instanceof TikTokShopError) || error.kind === 'aborted') throw error
        await noteFailure(channel, kind, payload.shopId, error)
        const failures = payload.failures + 1
        const pause =
          Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)) * (0.5 + channel.doors.random())
        return { again: new Date(channel.doors.now() + pause), payload: { ...payload, failures } }
      }
    },
  }
}

async function noteFailure(
  channel: Channel,
  kind: string,
  shopId: string,
  error: TikTokShopError,
): Promise<void> {
  const message = `${error.endpoint}: ${error.kind}${error.code ? ` (${error.code})` : ''}`
  channel.onTrouble({ what: `${kind} failed`, shopId, error })
  const where = { merchant: channel.merchantId, shopId }
  if (kind === workKinds.poll) {
    await channel.decide(`channel:${shopId}`, tx =>
      tx
        .updateTable('channel_shops')
        .set({ last_poll_error: message })
        .where('merchant_id', '=', where.merchant)
        .where('shop_id', '=', where.shopId)
        .execute(),
    )
  }
  if (kind === workKinds.backfill) {
    await channel.decide(`channel:${shopId}`, tx =>
      tx
        .updateTable('backfills')
        .set({ last_error: message })
        .where('merchant_id', '=', where.merchant)
        .where('shop_id', '=', where.shopId)
        .where('state', '=', 'running')
        .execute(),
    )
  }
}
