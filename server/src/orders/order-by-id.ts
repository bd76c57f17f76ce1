import type { Db } from '../kernel/database.ts'
import { formatMoney } from '../kernel/money.ts'
import { Refusal } from '../kernel/refusal.ts'
import { orderHistory } from './finding/order-history.ts'
import { orderPieces } from './finding/order-pieces.ts'
import { type OrderSheet, orderSheet } from './finding/order-sheet.ts'
import { momentsOf } from './moments.ts'
import { duties } from './next-deadline.ts'
import { moneyParts } from './order-snapshot.ts'
import type { OrderDetail, OrderRow } from './order-views.ts'
import { ordersByIds } from './orders-by-ids.ts'
import { recipientOf } from './recipient-of.ts'

/**
 * An order's own page, its buyer masked; see `reveal-buyer.ts` for the whole recipient.
 * @throws Refusal `order.unknown`
 */
export async function orderById(db: Db, orderId: string): Promise<OrderDetail> {
  const [row] = await ordersByIds(db, [orderId])
  if (!row) throw new Refusal('unknown', 'order.unknown', `There is no order ${orderId}.`)
  const sheet = await orderSheet(db, orderId)
  return {
    ...row,
    paidAt: sheet.paidAt?.toISOString() ?? null,
    stageSince: sheet.stageSince.toISOString(),
    deadlines: deadlinesOf(sheet),
    milestones: sheet.milestones,
    money: moneyOf(sheet, row),
    paymentMethod: sheet.paymentMethod,
    shippingType: sheet.shippingType,
    fulfillmentBy: sheet.fulfillmentBy,
    deliveryOption: sheet.deliveryOption,
    cancellation: sheet.cancellation && {
      by: sheet.cancellation.by ?? null,
      reason: sheet.cancellation.reason ?? null,
    },
    recipient: recipientOf(sheet.private, false),
    sellerNote: sheet.private.sellerNote ?? null,
    ...(await orderPieces(db, orderId, row.total.currency)),
    ...(await orderHistory(db, orderId)),
  }
}

function moneyOf({ money }: OrderSheet, { total }: OrderRow): OrderDetail['money'] {
  const parts = moneyParts.flatMap(part => {
    const amount = money[part]
    return amount === undefined ? [] : [{ part, amount: formatMoney(BigInt(amount), total.currency) }]
  })
  return { total, parts }
}

/** Every deadline that the platform named, in the order of time, with whether it was met: in time or late. */
function deadlinesOf(sheet: OrderSheet): OrderDetail['deadlines'] {
  const deadlines = momentsOf(sheet.deadlines)
  const known = duties.flatMap(({ kind, deadline, metBy }) => {
    const at = deadlines[deadline]
    const met = metBy.some(milestone => sheet.milestones[milestone] !== undefined)
    return at ? [{ kind, at: at.toISOString(), met, source: 'platform' as const }] : []
  })
  return known.sort((a, b) => (a.at < b.at ? -1 : 1))
}
