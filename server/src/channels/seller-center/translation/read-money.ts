import type { MoneyPart, OrderMoney } from '../../../orders/order-snapshot.ts'
import { type FileColumn, headerOf } from '../words/file-column.ts'
import type { RowReader } from './read-row.ts'
import type { Reason } from './reason.ts'

/** Amounts of a row, which add up over the rows of an order. */
const rowParts: [part: MoneyPart, column: FileColumn][] = [
  ['list_price', 'subtotalBefore'],
  ['seller_discount', 'sellerDiscount'],
  ['platform_discount', 'platformDiscount'],
  ['subtotal', 'subtotalAfter'],
]

/** Amounts of the order, which are repeated in each of its rows and count once. */
const orderParts: [part: MoneyPart, column: FileColumn][] = [
  ['shipping', 'shipping'],
  ['list_shipping', 'shippingBefore'],
  ['shipping_seller_discount', 'shippingSellerDiscount'],
  ['shipping_platform_discount', 'shippingPlatformDiscount'],
  ['shipping_cofunded_discount', 'shippingCofundedDiscount'],
  ['payment_platform_discount', 'paymentDiscount'],
  ['tax', 'taxes'],
  ['retail_delivery_fee', 'retailDeliveryFee'],
  ['small_order_fee', 'smallOrderFee'],
  ['buyer_service_fee', 'buyerServiceFee'],
  ['handling_fee', 'handlingFee'],
  ['insurance_fee', 'shippingInsurance'],
  ['item_insurance_fee', 'itemInsurance'],
  ['distance_fee', 'distanceFee'],
  ['distance_shipping_fee', 'distanceShippingFee'],
  ['refunded', 'refunded'],
]

/**
 * The order's money from its rows. Without an `Order Amount` the goods and shipping are summed up, and where a
 * file names no amounts at all the total is zero with a warning.
 */
export function readMoney(
  rows: readonly RowReader[],
  currency: string,
  complain: (reason: Reason) => void,
): OrderMoney {
  const parts: OrderMoney['parts'] = {}
  for (const [part, column] of rowParts) {
    const amounts = rows.map(row => row.money(column)).filter(amount => amount !== undefined)
    if (amounts.length > 0) parts[part] = amounts.reduce((sum, amount) => sum + amount, 0n)
  }
  for (const [part, column] of orderParts) {
    const once = repeatedMoney(rows, column, complain)
    if (once !== undefined) parts[part] = once
  }
  const total = repeatedMoney(rows, 'amount', complain)
  if (total !== undefined) return { currency, total, parts }
  complain({
    severity: 'warning',
    code: 'amount-missing',
    message:
      'The file names no order amount, so it is summed up from goods and shipping as far as they are named.',
    column: headerOf('amount'),
  })
  return { currency, total: (parts.subtotal ?? 0n) + (parts.shipping ?? 0n), parts }
}

/** A value that each row repeats. Where rows contradict each other the first counts, and a person is told. */
function repeatedMoney(
  rows: readonly RowReader[],
  column: FileColumn,
  complain: (reason: Reason) => void,
): bigint | undefined {
  let first: bigint | undefined
  for (const row of rows) {
    const amount = row.money(column)
    if (amount === undefined || amount === first) continue
    if (first === undefined) {
      first = amount
      continue
    }
    complain({
      severity: 'warning',
      code: 'rows-contradict',
      message: 'The rows of this order name different amounts; the first one counts.',
      row: row.rowNumber,
      column: headerOf(column),
      value: row.text(column),
    })
  }
  return first
}
