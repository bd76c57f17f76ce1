import type { Selectable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { OrderPieces } from '../../kernel/schema.generated.ts'
import type { OrderDetail } from '../order-views.ts'

type Row = Selectable<OrderPieces>

/** The pieces of an order in the channel's order, and the parcels that they are in as the channel tells them. */
export async function orderPieces(
  db: Db,
  orderId: string,
  currency: string,
): Promise<Pick<OrderDetail, 'pieces' | 'parcels'>> {
  const rows = await db
    .selectFrom('order_pieces')
    .selectAll()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .orderBy('position')
    .orderBy('channel_line_id')
    .execute()
  return { pieces: rows.map(row => pieceView(row, currency)), parcels: parcelViews(rows) }
}

function pieceView(row: Row, currency: string): OrderDetail['pieces'][number] {
  const money = (amount: bigint | null) =>
    amount === null ? null : { amount: formatMoney(amount, currency), currency }
  return {
    channelLineId: row.channel_line_id,
    channelSkuId: row.channel_sku_id,
    sellerSku: row.seller_sku,
    name: row.product_name,
    variation: row.variation,
    pictureUrl: row.picture_url,
    listPrice: money(row.list_price),
    unitPrice: money(row.unit_price),
    channelStatus: row.channel_status,
    gift: row.is_gift,
    canceled: row.canceled,
    cancelReason: row.cancel_reason,
  }
}

function parcelViews(rows: readonly Row[]): OrderDetail['parcels'] {
  const parcels = new Map<string, OrderDetail['parcels'][number]>()
  for (const row of rows) {
    if (row.channel_package_id === null && row.tracking_number === null) continue
    const key = row.channel_package_id ?? `tracking ${row.tracking_number}`
    const parcel = parcels.get(key) ?? {
      channelPackageId: row.channel_package_id,
      carrier: row.carrier,
      trackingNumber: row.tracking_number,
      channelStatus: row.channel_status,
      pieces: 0,
    }
    parcels.set(key, { ...parcel, pieces: parcel.pieces + 1 })
  }
  return [...parcels.values()]
}
