import type { ListingSkuSnapshot, ListingSnapshot } from '../../catalog/listing-snapshot.ts'
import { present } from './present.ts'
import { type Doubt, readAmount } from './read-amount.ts'
import { type WireProduct, wireProduct } from './wire-product.ts'

/** A product of the platform as a listing of ours; undefined when it has no id. */
export function translateProduct(wire: unknown): ListingSnapshot | undefined {
  const read = wireProduct.safeParse(wire)
  if (!read.success) return undefined
  const product = read.data
  return {
    channelProductId: product.id,
    title: product.title ?? '',
    status: product.status ?? product.product_status ?? 'UNKNOWN',
    version: product.update_time ?? new Date(0),
    skus: product.skus.map(translateSku),
    ...present({ pictureUrl: pictureOf(product.main_images[0]) }),
  }
}

type WireSku = WireProduct['skus'][number]
type WireImage = WireProduct['main_images'][number]

function translateSku(sku: WireSku): ListingSkuSnapshot {
  const currency = sku.price?.currency
  const picture = sku.sales_attributes.map(attribute => pictureOf(attribute.sku_img)).find(url => url)
  return {
    channelSkuId: sku.id,
    sellerSku: sku.seller_sku ?? '',
    variation: sku.sales_attributes.flatMap(attribute => attribute.value_name ?? []).join(', '),
    ...present({ pictureUrl: picture, price: priceOf(sku, currency), currency }),
  }
}

/** The price that the buyer sees; where tax comes on top, the one without it. */
function priceOf(sku: WireSku, currency: string | undefined): bigint | undefined {
  if (!currency) return undefined
  const doubts: Doubt[] = []
  return readAmount(sku.price?.sale_price ?? sku.price?.tax_exclusive_price, currency, 'price', doubts)
}

/** Lists show small pictures. */
function pictureOf(image: WireImage | undefined): string | undefined {
  return image?.thumb_urls[0] ?? image?.urls[0]
}
