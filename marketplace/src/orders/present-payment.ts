import type { Order } from './order.ts'
import { moneyText, orderMoney } from './order-money.ts'

/** The order's `payment`: all amounts as text in major units, obeying the platform's identities. */
export function presentPayment(order: Order): Record<string, string> {
  const { currency, minorDigits, taxIncluded } = order.shop.profile
  const amounts = orderMoney(order)
  const money = (minor: bigint) => moneyText(minor, minorDigits)
  return {
    currency,
    original_total_product_price: money(amounts.original),
    seller_discount: money(amounts.sellerDiscount),
    platform_discount: money(amounts.platformDiscount),
    sub_total: money(amounts.subTotal),
    original_shipping_fee: money(order.originalShippingFee),
    shipping_fee_seller_discount: money(order.shippingFeeSellerDiscount),
    shipping_fee_platform_discount: money(order.shippingFeePlatformDiscount),
    shipping_fee_cofunded_discount: money(0n),
    shipping_fee: money(amounts.shippingFee),
    tax: money(amounts.tax),
    ...(taxIncluded
      ? {}
      : { product_tax: money(amounts.tax), shipping_fee_tax: money(0n), retail_delivery_fee: money(0n) }),
    total_amount: money(amounts.total),
  }
}
