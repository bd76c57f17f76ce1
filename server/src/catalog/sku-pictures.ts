import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'

export type SkuKey = { shopId: string; channelSkuId: string }

/**
 * Pictures of SKUs by `<shop id> <sku id>`, for orders whose own lines bring none (files). The SKU's own picture,
 * else its product's; SKUs without either are absent.
 */
export async function skuPictures(db: Db, skus: readonly SkuKey[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map()
  const { rows } = await sql<{ shop_id: string; channel_sku_id: string; url: string }>`
    select s.shop_id, s.channel_sku_id, coalesce(s.picture_url, l.picture_url) as url
    from listing_skus s
    join listings l on l.merchant_id = s.merchant_id and l.shop_id = s.shop_id
      and l.channel_product_id = s.channel_product_id
    join unnest(${skus.map(sku => sku.shopId)}::text[], ${skus.map(sku => sku.channelSkuId)}::text[])
      as wanted(shop_id, channel_sku_id)
      on wanted.shop_id = s.shop_id and wanted.channel_sku_id = s.channel_sku_id
    where s.merchant_id = ${db.scope.merchantId} and coalesce(s.picture_url, l.picture_url) is not null`.execute(
    db,
  )
  return new Map(rows.map(row => [`${row.shop_id} ${row.channel_sku_id}`, row.url]))
}
