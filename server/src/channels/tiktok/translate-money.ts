import type { MoneyPart, OrderMoney } from '../../orders/order-snapshot.ts'
import { type Doubt, readAmount } from './read-amount.ts'

/** The platform's names of the parts of a payment (fact sheet §6.1). */
const parts: Record<string, MoneyPart> = {
  original_total_product_price: 'list_price',
  seller_discount: 'seller_discount',
  platform_discount: 'platform_discount',
  sub_total: 'subtotal',
  original_shipping_fee: 'list_shipping',
  shipping_fee_seller_discount: 'shipping_seller_discount',
  shipping_fee_platform_discount: 'shipping_platform_discount',
  shipping_fee_cofunded_discount: 'shipping_cofunded_discount',
  shipping_fee: 'shipping',
  payment_platform_discount: 'payment_platform_discount',
  tax: 'tax',
  retail_delivery_fee: 'retail_delivery_fee',
  small_order_fee: 'small_order_fee',
  buyer_service_fee: 'buyer_service_fee',
  handling_fee: 'handling_fee',
  shipping_insurance_fee: 'insurance_fee',
  item_insurance_fee: 'item_insurance_fee',
  distance_fee: 'distance_fee',
  distance_shipping_fee: 'distance_shipping_fee',
}

/** A payment's parts in minor units. What the platform does not send stays absent: absent is not zero. */
export function translateMoney(
  payment: Readonly<Record<string, string | undefined>>,
  currency: string,
  doubts: Doubt[],
): OrderMoney {
  const money: OrderMoney = { currency, total: 0n, parts: {} }
  for (const [field, part] of Object.entries(parts)) {
    const amount = readAmount(payment[field], currency, `payment.${field}`, doubts)
    if (amount !== undefined) money.parts[part] = amount
  }
  const total = readAmount(payment.total_amount, currency, 'payment.total_amount', doubts)
  if (total === undefined) doubts.push('payment.total_amount is missing')
  money.total = total ?? money.parts.subtotal ?? 0n
  return money
}
