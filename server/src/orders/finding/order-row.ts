import { sql } from 'kysely'
import { formatMoney } from '../../kernel/money.ts'
import type { Shop } from '../../shops/shop.ts'
import type { OrderItem } from '../group-items.ts'
import type { DueKind } from '../next-deadline.ts'
import type { OrderFlag, OrderSnapshot } from '../order-snapshot.ts'
import type { OrderRow } from '../order-views.ts'
import type { Stage } from '../stage.ts'

/** What a row on a list needs of `orders o` and `order_sheets s`. */
export const foundColumns = sql.raw(`
  o.id, o.channel_order_id, o.source, o.shop_id, o.stage, o.channel_status, o.order_type, o.placed_at, o.due_at,
  o.due_kind, o.platform_hold_until, o.flags, o.open_holds, o.tags, o.note_count, o.total_amount, o.currency,
  o.payment_kind, o.piece_count, o.country, o.carrier, o.tracking_numbers, o.revision, o.updated_at,
  s.items, s.buyer_label, s.has_buyer_message`)

export type FoundRow = {
  id: string
  channel_order_id: string
  source: OrderSnapshot['source']
  shop_id: string
  stage: Stage
  channel_status: string
  order_type: OrderSnapshot['orderType']
  placed_at: Date
  due_at: Date | null
  due_kind: DueKind | null
  platform_hold_until: Date | null
  flags: OrderFlag[]
  open_holds: string[]
  tags: string[]
  note_count: number
  total_amount: bigint
  currency: string
  payment_kind: OrderSnapshot['payment']['kind']
  piece_count: number
  country: string | null
  carrier: string | null
  tracking_numbers: string[]
  revision: bigint
  updated_at: Date
  items: OrderItem[]
  buyer_label: string | null
  has_buyer_message: boolean
}

export function orderRowView(
  row: FoundRow,
  shops: readonly Shop[],
  pictures: ReadonlyMap<string, string>,
): OrderRow {
  return {
    id: row.id,
    channelOrderId: row.channel_order_id,
    source: row.source,
    shop: shopView(row.shop_id, shops),
    stage: row.stage,
    channelStatus: row.channel_status,
    orderType: row.order_type,
    placedAt: row.placed_at.toISOString(),
    due: row.due_at && row.due_kind ? { at: row.due_at.toISOString(), kind: row.due_kind } : null,
    platformHoldUntil: row.platform_hold_until?.toISOString() ?? null,
    flags: row.flags,
    holds: row.open_holds,
    tags: row.tags,
    noteCount: row.note_count,
    hasBuyerMessage: row.has_buyer_message,
    total: { amount: formatMoney(row.total_amount, row.currency), currency: row.currency },
    paymentKind: row.payment_kind,
    pieceCount: row.piece_count,
    items: row.items.map(item => ({
      ...item,
      pictureUrl: item.pictureUrl ?? pictures.get(`${row.shop_id} ${item.channelSkuId}`) ?? null,
    })),
    buyer: row.buyer_label,
    country: row.country,
    carrier: row.carrier,
    trackingNumbers: row.tracking_numbers,
    revision: row.revision.toString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

function shopView(id: string, shops: readonly Shop[]): OrderRow['shop'] {
  const shop = shops.find(candidate => candidate.id === id)
  if (!shop) throw new Error(`Order of a shop ${id} that does not exist.`)
  const { name, market, timeZone, practice } = shop
  return { id, name, market, timeZone, practice }
}
