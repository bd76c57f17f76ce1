import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Shop } from '../shops/shop.ts'
import type { ListingSnapshot } from './listing-snapshot.ts'

/**
 * What a shop offers is this now: a fact, idempotent by version, in three statements for any number of listings.
 * An older telling changes nothing; a newer one replaces the listing's SKUs as a set. Returns the product ids
 * that were new or newer.
 */
export async function recordListings(
  tx: Tx,
  shop: Pick<Shop, 'id'>,
  snapshots: readonly ListingSnapshot[],
): Promise<string[]> {
  const newest = newestOfEach(snapshots)
  const applied = await writeListings(tx, shop.id, newest)
  await writeSkus(
    tx,
    shop.id,
    newest.filter(listing => applied.includes(listing.channelProductId)),
  )
  return applied
}

function newestOfEach(snapshots: readonly ListingSnapshot[]): ListingSnapshot[] {
  const newest = new Map<string, ListingSnapshot>()
  for (const listing of snapshots) {
    const rival = newest.get(listing.channelProductId)
    if (!rival || listing.version >= rival.version) newest.set(listing.channelProductId, listing)
  }
  return [...newest.values()].sort((a, b) => (a.channelProductId < b.channelProductId ? -1 : 1))
}

async function writeListings(
  tx: Tx,
  shopId: string,
  listings: readonly ListingSnapshot[],
): Promise<string[]> {
  if (listings.length === 0) return []
  const rows = listings.map(listing => ({
    id: listing.channelProductId,
    title: listing.title,
    status: listing.status,
    picture: listing.pictureUrl,
    version: listing.version.getTime(),
  }))
  const { rows: applied } = await sql<{ channel_product_id: string }>`
    insert into listings (merchant_id, shop_id, channel_product_id, title, status, picture_url, channel_version,
      updated_at)
    select ${tx.scope.merchantId}, ${shopId}, id, title, status, picture, version,
      ${tx.clock.now()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as told(id text, title text, status text, picture text, version bigint)
    on conflict (merchant_id, shop_id, channel_product_id) do update set
      title = excluded.title, status = excluded.status, picture_url = excluded.picture_url,
      channel_version = excluded.channel_version, updated_at = excluded.updated_at
    where listings.channel_version <= excluded.channel_version
    returning channel_product_id`.execute(tx)
  return applied.map(row => row.channel_product_id)
}

/** The listings' rows are locked by now, so that two tellings of one listing write its SKUs one after the other. */
async function writeSkus(tx: Tx, shopId: string, listings: readonly ListingSnapshot[]): Promise<void> {
  if (listings.length === 0) return
  const rows = listings.flatMap(listing =>
    listing.skus.map(sku => ({
      id: sku.channelSkuId,
      product: listing.channelProductId,
      seller_sku: sku.sellerSku,
      variation: sku.variation,
      picture: sku.pictureUrl,
      price: sku.price?.toString(),
      currency: sku.currency,
    })),
  )
  await sql`
    delete from listing_skus
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId}
      and channel_product_id = any(${listings.map(listing => listing.channelProductId)}::text[])
      and channel_sku_id <> all(${rows.map(row => row.id)}::text[])`.execute(tx)
  await sql`
    insert into listing_skus (merchant_id, shop_id, channel_sku_id, channel_product_id, seller_sku, variation,
      picture_url, price, currency)
    select distinct on (id) ${tx.scope.merchantId}, ${shopId}, id, product, seller_sku, variation, picture, price,
      currency
    from json_to_recordset(${JSON.stringify(rows)}::json) as told(id text, product text, seller_sku text,
      variation text, picture text, price bigint, currency text)
    order by id
    on conflict (merchant_id, shop_id, channel_sku_id) do update set
      channel_product_id = excluded.channel_product_id, seller_sku = excluded.seller_sku,
      variation = excluded.variation, picture_url = excluded.picture_url, price = excluded.price,
      currency = excluded.currency`.execute(tx)
}
