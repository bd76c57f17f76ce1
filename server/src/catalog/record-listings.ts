import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Shop } from '../shops/shop.ts'
import type { ListingSnapshot } from './listing.ts'

/** Records what a shop offers: a fact. An answer that is older than what is here changes nothing. */
export async function recordListings(
  tx: Tx,
  shop: Pick<Shop, 'id'>,
  listings: readonly ListingSnapshot[],
): Promise<void> {
  for (const listing of listings) {
    const { numAffectedRows } = await sql`
      insert into listings as here (merchant_id, shop_id, channel_product_id, title, status, picture_url,
        channel_version, updated_at)
      values (${tx.scope.merchantId}, ${shop.id}, ${listing.channelProductId}, ${listing.title}, ${listing.status},
        ${listing.pictureUrl ?? null}, ${listing.version.getTime()}, ${tx.clock.now()})
      on conflict (merchant_id, shop_id, channel_product_id) do update set title = excluded.title,
        status = excluded.status, picture_url = excluded.picture_url,
        channel_version = excluded.channel_version, updated_at = excluded.updated_at
      where here.channel_version <= excluded.channel_version`.execute(tx)
    if (numAffectedRows === 0n) continue
    const rows = listing.skus.map(sku => ({
      id: sku.channelSkuId,
      seller_sku: sku.sellerSku,
      variation: sku.variation,
      picture: sku.pictureUrl ?? null,
      price: sku.price?.toString() ?? null,
      currency: sku.currency ?? null,
    }))
    await sql`
      delete from listing_skus
      where merchant_id = ${tx.scope.merchantId} and shop_id = ${shop.id}
        and channel_product_id = ${listing.channelProductId}`.execute(tx)
    await sql`
      insert into listing_skus (merchant_id, shop_id, channel_sku_id, channel_product_id, seller_sku, variation,
        picture_url, price, currency)
      select ${tx.scope.merchantId}, ${shop.id}, id, ${listing.channelProductId}, seller_sku, variation, picture,
        price, currency
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id text, seller_sku text, variation text,
        picture text, price bigint, currency text)
      on conflict (merchant_id, shop_id, channel_sku_id) do update set
        channel_product_id = excluded.channel_product_id, seller_sku = excluded.seller_sku,
        variation = excluded.variation, picture_url = excluded.picture_url, price = excluded.price,
        currency = excluded.currency`.execute(tx)
  }
}
