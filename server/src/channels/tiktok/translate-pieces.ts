import type { PieceSnapshot } from '../../orders/order-snapshot.ts'
import { present } from './present.ts'
import { type Doubt, readAmount } from './read-amount.ts'
import type { WireLine, WireOrder } from './wire-order.ts'

/** Each line item is one unit of goods. Order-level tracking is a convenience for orders of a single package. */
export function translatePieces(order: WireOrder, currency: string, doubts: Doubt[]): PieceSnapshot[] {
  const taken = new Set<string>()
  return order.line_items.map((line, position) => {
    const id = line.id ?? `${line.sku_id ?? 'line'}#${position + 1}`
    // Two lines under one id would be one piece: keep both, since a piece too few is a parcel packed wrong.
    const channelLineId = taken.has(id) ? `${id}#${position + 1}` : id
    if (channelLineId !== line.id) doubts.push(`line_items[${position}].id is missing or doubled`)
    taken.add(channelLineId)
    return { channelLineId, ...translatePiece(order, line, line.currency ?? currency, doubts) }
  })
}

function translatePiece(
  order: WireOrder,
  line: WireLine,
  currency: string,
  doubts: Doubt[],
): Omit<PieceSnapshot, 'channelLineId'> {
  const [onlyPackage, ...more] = order.packages
  const single = more.length === 0
  const amount = (field: 'original_price' | 'sale_price' | 'seller_discount' | 'platform_discount') =>
    readAmount(line[field], currency, `line_items.${field}`, doubts)
  const status = line.display_status ?? order.status ?? 'UNKNOWN'
  return {
    sellerSku: line.seller_sku ?? '',
    productName: line.product_name ?? '',
    variation: line.sku_name ?? '',
    channelStatus: status,
    isGift: line.is_gift,
    canceled: status === 'CANCELLED' || status === 'CANCEL',
    ...present({
      channelProductId: line.product_id,
      channelSkuId: line.sku_id,
      pictureUrl: line.sku_image,
      listPrice: amount('original_price'),
      unitPrice: amount('sale_price'),
      sellerDiscount: amount('seller_discount'),
      platformDiscount: amount('platform_discount'),
      channelPackageId: line.package_id ?? (single ? onlyPackage?.id : undefined),
      trackingNumber: line.tracking_number ?? (single ? order.tracking_number : undefined),
      carrier: line.shipping_provider_name ?? (single ? order.shipping_provider : undefined),
      cancelReason: line.cancel_reason,
    }),
  }
}
