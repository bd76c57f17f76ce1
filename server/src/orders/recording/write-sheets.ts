import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { groupItems } from '../group-items.ts'
import { maskName } from '../mask-buyer.ts'
import type { OrderSnapshot } from '../order-snapshot.ts'
import { sealPrivatePart } from '../private-part.ts'
import { jsonRows } from './json-rows.ts'
import { SealedBytes } from './sealed-bytes.ts'
import type { ToldOrder } from './told-order.ts'

/** Writes the sheet of each order, anew or over what was there. */
export async function writeSheets(tx: Tx, told: readonly ToldOrder[]): Promise<void> {
  if (told.length === 0) return
  const sealed = new SealedBytes()
  const rows = told.map(({ orderId, snapshot }) => ({
    ...sheetRowOf(orderId, snapshot),
    ...sealed.add(sealPrivatePart(tx.keys, privatePartOf(snapshot))),
  }))
  await sql`
    insert into order_sheets (merchant_id, order_id, deadlines, milestones, money, cancellation, payment_method,
      shipping_type, delivery_option, channel_warehouse_id, items, buyer_label, has_buyer_message, private_sealed)
    select ${tx.scope.merchantId}, order_id, deadlines, milestones, money, cancellation, payment_method,
      shipping_type, delivery_option, channel_warehouse_id, items, buyer_label, has_buyer_message,
      substring(${sealed.whole()}::bytea from told.at for told.length)
    from json_to_recordset(${jsonRows(rows)}::json) as told(
      order_id text, deadlines jsonb, milestones jsonb, money jsonb, cancellation jsonb, payment_method text,
      shipping_type text, delivery_option text, channel_warehouse_id text, items jsonb, buyer_label text,
      has_buyer_message boolean, at integer, length integer)
    on conflict (merchant_id, order_id) do update set
      deadlines = excluded.deadlines, milestones = excluded.milestones, money = excluded.money,
      cancellation = excluded.cancellation, payment_method = excluded.payment_method,
      shipping_type = excluded.shipping_type, delivery_option = excluded.delivery_option,
      channel_warehouse_id = excluded.channel_warehouse_id, items = excluded.items,
      buyer_label = excluded.buyer_label, has_buyer_message = excluded.has_buyer_message,
      private_sealed = excluded.private_sealed`.execute(tx)
}

function sheetRowOf(orderId: string, snapshot: OrderSnapshot) {
  const { buyer } = snapshot
  const who = buyer.name || buyer.nickname
  return {
    order_id: orderId,
    deadlines: snapshot.deadlines,
    milestones: snapshot.milestones,
    money: Object.fromEntries(
      Object.entries(snapshot.money.parts).map(([part, amount]) => [part, String(amount)]),
    ),
    cancellation: snapshot.cancellation,
    payment_method: snapshot.payment.method,
    shipping_type: snapshot.shippingType,
    delivery_option: snapshot.deliveryOption,
    channel_warehouse_id: snapshot.warehouseId,
    items: groupItems(snapshot.pieces),
    buyer_label: who ? maskName(who) : undefined,
    has_buyer_message: Boolean(snapshot.buyerMessage),
  }
}

function privatePartOf({ buyer, buyerMessage, sellerNote }: OrderSnapshot) {
  return { buyer, ...(buyerMessage ? { buyerMessage } : {}), ...(sellerNote ? { sellerNote } : {}) }
}
