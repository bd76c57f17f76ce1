import { sql } from 'kysely'
import type { Db } from '../../../kernel/database.ts'
import type { MoneyPart } from '../../../orders/order-snapshot.ts'
import { openPrivatePart, type PrivatePart } from '../../../orders/private-part.ts'

export type ExportedPiece = {
  status: string
  skuId: string | null
  sellerSku: string
  productId: string | null
  productName: string
  variation: string
  isGift: boolean
  canceled: boolean
  listPrice: bigint | null
  unitPrice: bigint | null
  sellerDiscount: bigint | null
  platformDiscount: bigint | null
  cancelReason: string | null
  trackingNumber: string | null
  packageId: string | null
  carrier: string | null
}

export type ExportedOrder = {
  id: string
  shopName: string
  market: string
  timeZone: string
  channelOrderId: string
  status: string
  stage: string
  orderType: string
  dueAt: Date | null
  placedAt: Date
  paidAt: Date | null
  currency: string
  total: bigint
  money: { [part in MoneyPart]?: bigint }
  milestones: { [name: string]: Date | undefined }
  paymentKind: string
  paymentMethod: string | null
  fulfillmentBy: string
  deliveryOption: string | null
  cancelReason: string | null
  flags: string[]
  tags: string[]
  openHolds: string[]
  country: string | null
  /** Only when it was asked for. */
  personal?: PrivatePart
  pieces: ExportedPiece[]
}

type Row = Omit<ExportedOrder, 'money' | 'milestones' | 'pieces' | 'personal'> & {
  money: Record<string, string | number>
  milestones: Record<string, string | number>
  sealed: Buffer | null
}

/** Orders with all that a file may name, in the order of the ids. */
export async function readExportedOrders(
  db: Db,
  ids: readonly string[],
  options: { personal: boolean },
): Promise<ExportedOrder[]> {
  const { rows } = await sql<Row>`
    select o.id, s.name as "shopName", s.market, s.time_zone as "timeZone", o.channel_order_id as "channelOrderId",
      o.channel_status as status, o.stage, o.order_type as "orderType", o.due_at as "dueAt",
      o.placed_at as "placedAt", o.paid_at as "paidAt", o.currency, o.total_amount as total, d.money, d.milestones,
      o.payment_kind as "paymentKind", d.payment_method as "paymentMethod", o.fulfillment_by as "fulfillmentBy",
      d.delivery_option as "deliveryOption", d.cancellation ->> 'reason' as "cancelReason", o.flags, o.tags,
      o.open_holds as "openHolds", o.country, ${options.personal ? sql`d.private_sealed` : sql`null::bytea`} as sealed
    from unnest(${ids}::text[]) with ordinality as wanted (id, position)
    join orders o on o.merchant_id = ${db.scope.merchantId} and o.id = wanted.id
    join order_sheets d on d.merchant_id = o.merchant_id and d.order_id = o.id
    join shops s on s.merchant_id = o.merchant_id and s.id = o.shop_id
    order by wanted.position`.execute(db)
  const pieces = await readPieces(db, ids)
  return rows.map(({ sealed, money, milestones, ...row }) => ({
    ...row,
    money: Object.fromEntries(Object.entries(money).map(([part, minor]) => [part, BigInt(minor)])),
    milestones: Object.fromEntries(Object.entries(milestones).map(([name, at]) => [name, new Date(at)])),
    ...(sealed ? { personal: openPrivatePart(db.keys, sealed) } : {}),
    pieces: pieces.get(row.id) ?? [],
  }))
}

async function readPieces(db: Db, ids: readonly string[]): Promise<Map<string, ExportedPiece[]>> {
  const { rows } = await sql<ExportedPiece & { orderId: string }>`
    select order_id as "orderId", channel_status as status, channel_sku_id as "skuId", seller_sku as "sellerSku",
      channel_product_id as "productId", product_name as "productName", variation, is_gift as "isGift", canceled,
      list_price as "listPrice", unit_price as "unitPrice", seller_discount as "sellerDiscount",
      platform_discount as "platformDiscount", cancel_reason as "cancelReason", tracking_number as "trackingNumber",
      channel_package_id as "packageId", carrier
    from order_pieces
    where merchant_id = ${db.scope.merchantId} and order_id = any(${ids}::text[])
    order by order_id, position`.execute(db)
  const pieces = new Map<string, ExportedPiece[]>()
  for (const { orderId, ...piece } of rows) {
    const siblings = pieces.get(orderId)
    if (siblings) siblings.push(piece)
    else pieces.set(orderId, [piece])
  }
  return pieces
}
