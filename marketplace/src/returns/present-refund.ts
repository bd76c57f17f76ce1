import type { Line, Order } from '../orders/order.ts'
import { moneyText, orderMoney, refundOf } from '../orders/order-money.ts'
import { pictureUrl } from '../products/picture-url.ts'
import type { World } from '../world.ts'

/** The refund for some pieces of an order; the shipping goes back only when nothing of the order was shipped. */
export function presentRefund(order: Order, lines: readonly Line[], paid = true) {
  const whole = lines.length === order.lines.length && order.happened.rts === undefined
  return presentAmounts(order, lines, { paid, shipping: whole ? orderMoney(order).shippingFee : 0n })
}

function presentAmounts(
  order: Order,
  lines: readonly Line[],
  { paid, shipping }: { paid: boolean; shipping: bigint },
) {
  const { currency, minorDigits } = order.shop.profile
  const money = (minor: bigint) => moneyText(paid ? minor : 0n, minorDigits)
  const { subTotal, tax, total } = refundOf(lines)
  return {
    currency,
    refund_subtotal: money(subTotal),
    refund_shipping_fee: money(shipping),
    refund_tax: money(tax),
    retail_delivery_fee: money(0n),
    refund_total: money(total + shipping),
  }
}

/** What is refunded, piece by piece, as both cancellations and returns show it. */
export function presentRefundedLine(world: World, order: Order, line: Line, paid = true) {
  return {
    order_line_item_id: line.id,
    sku_id: line.sku.id,
    seller_sku: line.sku.sellerSku,
    product_name: line.sku.product.title,
    sku_name: line.sku.name,
    product_image: { url: pictureUrl(world, line.sku.picture), width: 400, height: 400 },
    refund_amount: presentAmounts(order, [line], { paid, shipping: 0n }),
  }
}
