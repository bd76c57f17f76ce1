import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { enqueue } from '../../kernel/work.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { workKinds } from '../start-reading.ts'

/** Puts the reading of products into the work that were ordered and whose listing is not here. */
export async function wantListings(
  tx: Tx,
  shopId: string,
  snapshots: readonly OrderSnapshot[],
): Promise<void> {
  const ordered = new Set(snapshots.flatMap(({ pieces }) => pieces.map(piece => piece.channelProductId)))
  ordered.delete(undefined)
  if (ordered.size === 0) return
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${[...ordered]}::text[]) as wanted (id)
    where not exists (
      select from listings
      where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId} and channel_product_id = wanted.id)`.execute(
    tx,
  )
  await wantProducts(
    tx,
    shopId,
    rows.map(row => row.id),
  )
}

/** One row of work for each product: a second wish for the same one while it waits is the same wish. */
export async function wantProducts(tx: Tx, shopId: string, productIds: readonly string[]): Promise<void> {
  await enqueue(
    tx,
    productIds.map(productId => ({
      kind: workKinds.listings,
      lane: `${workKinds.listings}:${shopId}:${productId}`,
      key: `${shopId}:${productId}`,
      payload: { shopId, productId },
    })),
  )
}
