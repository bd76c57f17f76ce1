import { TikTokShopError } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import { recordListings } from '../../catalog/record-listings.ts'
import type { Channel } from './channel.ts'
import type { ReachedShop } from './reach-shop.ts'
import { translateProduct } from './translate-product.ts'

const searchProducts = 'POST /product/202502/products/search'
const getProduct = 'GET /product/202309/products/{product_id}'
const pageSize = 100

/**
 * Reads all that a shop offers. The search has no pictures and no names of variations, so each product that is new
 * or has changed since is read by its id.
 */
export async function readListings(
  channel: Channel,
  reached: ReachedShop,
  signal: AbortSignal,
): Promise<void> {
  const pages = reached.api.pages(searchProducts, {
    query: { page_size: pageSize },
    body: { status: 'ALL' },
    signal,
  })
  for await (const page of pages) {
    for (const id of await staleProducts(channel, reached.shop.id, page.products ?? [])) {
      await readListing(channel, reached, id, signal)
    }
  }
}

async function staleProducts(
  channel: Channel,
  shopId: string,
  products: readonly { id?: string; update_time?: number }[],
): Promise<string[]> {
  const told = products.flatMap(({ id, update_time: version }) => (id ? [{ id, version: version ?? 0 }] : []))
  const { rows } = await sql<{ id: string }>`
    select told.id from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told (id text, version bigint)
    where not exists (
      select from listings
      where merchant_id = ${channel.merchantId} and shop_id = ${shopId} and channel_product_id = told.id
        and channel_version >= told.version * 1000)`.execute(channel.db())
  return rows.map(row => row.id)
}

/** One product with its variations and pictures. One that the platform will not show (deleted) is let be. */
export async function readListing(
  channel: Channel,
  reached: ReachedShop,
  productId: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    const data = await reached.api.call(getProduct, { path: { product_id: productId }, signal })
    const listing = translateProduct(data)
    if (!listing) return
    await channel.decide(`channel:${reached.shop.id}`, tx => recordListings(tx, reached.shop, [listing]))
  } catch (error) {
    if (!(error instanceof TikTokShopError) || error.kind !== 'refused') throw error
    channel.onTrouble({
      what: 'a product was not shown',
      shopId: reached.shop.id,
      error,
      detail: { productId },
    })
  }
}
