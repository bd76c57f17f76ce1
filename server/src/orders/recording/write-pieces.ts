import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { PieceSnapshot } from '../order-snapshot.ts'
import { jsonRows } from './json-rows.ts'
import type { ToldOrder } from './told-order.ts'

/** The pieces of these orders are these now: as a set, since the platform may drop, add and renumber lines. */
export async function replacePieces(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  if (told.length === 0) return
  await sql`
    delete from order_pieces
    where merchant_id = ${tx.scope.merchantId} and order_id = any(${told.map(order => order.orderId)}::text[])`.execute(
    tx,
  )
  await insertPieces(tx, told)
}

export async function insertPieces(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  const rows = told.flatMap(({ orderId, snapshot }) =>
    snapshot.pieces.map((piece, position) => pieceRowOf(orderId, piece, position)),
  )
  if (rows.length === 0) return
  await sql`
    insert into order_pieces (merchant_id, order_id, channel_line_id, position, channel_product_id, channel_sku_id,
      seller_sku, product_name, variation, picture_url, list_price, unit_price, seller_discount, platform_discount,
      channel_status, channel_package_id, tracking_number, carrier, is_gift, canceled, cancel_reason)
    select ${tx.scope.merchantId}, told.*
    from json_to_recordset(${jsonRows(rows)}::json) as told(
      order_id text, channel_line_id text, position integer, channel_product_id text, channel_sku_id text,
      seller_sku text, product_name text, variation text, picture_url text, list_price bigint, unit_price bigint,
      seller_discount bigint, platform_discount bigint, channel_status text, channel_package_id text,
      tracking_number text, carrier text, is_gift boolean, canceled boolean, cancel_reason text)`.execute(tx)
}

function pieceRowOf(orderId: string, piece: PieceSnapshot, position: number) {
  return {
    order_id: orderId,
    channel_line_id: piece.channelLineId,
    position,
    channel_product_id: piece.channelProductId,
    channel_sku_id: piece.channelSkuId,
    seller_sku: piece.sellerSku,
    product_name: piece.productName,
    variation: piece.variation,
    picture_url: piece.pictureUrl,
    list_price: piece.listPrice?.toString(),
    unit_price: piece.unitPrice?.toString(),
    seller_discount: piece.sellerDiscount?.toString(),
    platform_discount: piece.platformDiscount?.toString(),
    channel_status: piece.channelStatus,
    channel_package_id: piece.channelPackageId,
    tracking_number: piece.trackingNumber,
    carrier: piece.carrier,
    is_gift: piece.isGift,
    canceled: piece.canceled,
    cancel_reason: piece.cancelReason,
  }
}
