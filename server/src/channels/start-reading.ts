import type { Tx } from '../kernel/database.ts'
import { enqueue } from '../kernel/work.ts'

/** Kinds of work of this module. Each kind has a lane per shop, so that a long one never holds up another. */
export const workKinds = {
  poll: 'channel.poll',
  reRead: 'channel.re-read-open-orders',
  reconcile: 'channel.reconcile',
  backfill: 'channel.backfill',
  listings: 'channel.read-listings',
  allListings: 'channel.read-all-listings',
  registerWebhooks: 'channel.register-webhooks',
  removeWebhooks: 'channel.remove-webhooks',
} as const

/** One row of a kind for a shop: putting it there again brings it forward. */
export function shopWork(kind: string, shopId: string, runAt?: Date) {
  return { kind, lane: `${kind}:${shopId}`, key: shopId, payload: { shopId }, ...(runAt ? { runAt } : {}) }
}

/** The first comparison waits until the back-fill has had time to begin. */
const firstReconcileMs = 15 * 60_000

/** Whatever keeps a connected shop complete: polls, re-reading, comparing, listings. Each goes on by itself. */
export async function startReading(tx: Tx, shopId: string): Promise<void> {
  const now = tx.clock.now().getTime()
  await enqueue(tx, [
    shopWork(workKinds.poll, shopId),
    shopWork(workKinds.reRead, shopId),
    shopWork(workKinds.allListings, shopId),
    shopWork(workKinds.reconcile, shopId, new Date(now + firstReconcileMs)),
  ])
}
