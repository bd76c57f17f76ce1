import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { findShopOrder } from '../packages/find-package.ts'
import type { Line, Order } from './order.ts'
import { moneyText, orderMoney } from './order-money.ts'

/** The way from list price to payment, for the order and for each of its pieces. */
export const priceEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/order/202407/orders/{order_id}/price_detail',
    scopes: ['seller.order.info'],
    cipher: true,
    answer: ({ world, shop, path }: ShopCall) => presentPrices(findShopOrder(world, shop, path('order_id'))),
  },
]

type Parts = {
  list: bigint
  sellerOff: bigint
  platformOff: bigint
  shippingList: bigint
  shippingOff: bigint
  tax: bigint
}

function presentPrices(order: Order) {
  const amounts = orderMoney(order)
  return {
    ...presentParts(order, {
      list: amounts.original,
      sellerOff: amounts.sellerDiscount,
      platformOff: amounts.platformDiscount,
      shippingList: order.originalShippingFee,
      shippingOff: order.shippingFeePlatformDiscount,
      tax: amounts.tax,
    }),
    line_items: order.lines.map(line => ({ id: line.id, ...presentParts(order, partsOf(line)) })),
  }
}

/** Shipping belongs to the order; single pieces carry none of it. */
const partsOf = (line: Line): Parts => ({
  list: line.originalPrice,
  sellerOff: line.sellerDiscount,
  platformOff: line.platformDiscount,
  shippingList: 0n,
  shippingOff: 0n,
  tax: line.tax,
})

function presentParts(order: Order, { list, sellerOff, platformOff, shippingList, shippingOff, tax }: Parts) {
  const { currency, minorDigits, taxIncluded } = order.shop.profile
  const money = (minor: bigint) => moneyText(minor, minorDigits)
  const subtotal = list - sellerOff - platformOff
  const total = subtotal + shippingList - shippingOff + tax
  return {
    currency,
    sku_list_price: money(list),
    sku_sale_price: money(subtotal),
    subtotal_deduction_seller: money(sellerOff),
    subtotal_deduction_platform: money(platformOff),
    subtotal: money(subtotal),
    shipping_list_price: money(shippingList),
    shipping_fee_deduction_seller: money(0n),
    shipping_fee_deduction_platform: money(shippingOff),
    shipping_sale_price: money(shippingList - shippingOff),
    subtotal_tax_amount: money(tax),
    tax_amount: money(tax),
    tax_rate: taxIncluded ? '0' : '0.0825',
    net_price_amount: money(subtotal),
    total: money(total),
    payment: money(total),
  }
}
