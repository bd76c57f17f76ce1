import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Moments } from '../moments.ts'
import type { Deadlines, Milestones, MoneyPart } from '../order-snapshot.ts'
import { openPrivatePart, type PrivatePart } from '../private-part.ts'

/** What an order's own page shows beyond its row. */
export type OrderSheet = {
  paidAt: Date | null
  stageSince: Date
  fulfillmentBy: 'seller' | 'platform'
  deadlines: Moments<keyof Deadlines>
  milestones: Moments<keyof Milestones>
  /** Minor units as digits. */
  money: { [part in MoneyPart]?: string }
  cancellation: { by?: string; reason?: string } | null
  paymentMethod: string | null
  shippingType: string | null
  deliveryOption: string | null
  private: PrivatePart
}

/** @throws Refusal `order.unknown`, `keys.cannot-open` */
export async function orderSheet(db: Db, orderId: string): Promise<OrderSheet> {
  const { rows } = await sql<Omit<OrderSheet, 'private'> & { private_sealed: Buffer }>`
    select o.paid_at as "paidAt", o.stage_since as "stageSince", o.fulfillment_by as "fulfillmentBy", s.deadlines,
      s.milestones, s.money, s.cancellation, s.payment_method as "paymentMethod",
      s.shipping_type as "shippingType", s.delivery_option as "deliveryOption", s.private_sealed
    from orders o join order_sheets s on s.merchant_id = o.merchant_id and s.order_id = o.id
    where o.merchant_id = ${db.scope.merchantId} and o.id = ${orderId}`.execute(db)
  const [row] = rows
  if (!row) throw new Refusal('unknown', 'order.unknown', `There is no order ${orderId}.`)
  const { private_sealed, ...sheet } = row
  return { ...sheet, private: openPrivatePart(db.keys, private_sealed) }
}
