import type { Line, Order } from './order.ts'

/** Minor units to the platform's decimal text: two digits behind the point, or none where the currency has none. */
export function moneyText(minor: bigint, digits: 0 | 2): string {
  if (digits === 0) return minor.toString()
  const negative = minor < 0n
  const text = (negative ? -minor : minor).toString().padStart(3, '0')
  return `${negative ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** The platform's decimal text to minor units; nothing when it is not an amount of this currency. */
export function readMoney(text: string, digits: 0 | 2): bigint | undefined {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) return undefined
  const cents = (match[2] ?? '').padEnd(2, '0')
  if (digits === 0) return cents === '00' ? BigInt(match[1] ?? 0) : undefined
  return BigInt(`${match[1]}${cents}`)
}

export const salePrice = (line: Line) => line.originalPrice - line.sellerDiscount - line.platformDiscount

const sum = (lines: readonly Line[], part: (line: Line) => bigint) =>
  lines.reduce((total, line) => total + part(line), 0n)

/** All amounts of an order in minor units. `subTotal` and `total` obey the platform's identities. */
export function orderMoney(order: Order) {
  const original = sum(order.lines, line => line.originalPrice)
  const sellerDiscount = sum(order.lines, line => line.sellerDiscount)
  const platformDiscount = sum(order.lines, line => line.platformDiscount)
  const tax = sum(order.lines, line => line.tax)
  const subTotal = original - sellerDiscount - platformDiscount
  const shippingFee =
    order.originalShippingFee - order.shippingFeePlatformDiscount - order.shippingFeeSellerDiscount
  return {
    original,
    sellerDiscount,
    platformDiscount,
    subTotal,
    shippingFee,
    tax,
    total: subTotal + shippingFee + tax,
  }
}

/** What the buyer gets back for these pieces: their prices and taxes, not the shipping. */
export function refundOf(lines: readonly Line[]) {
  const subTotal = sum(lines, salePrice)
  const tax = sum(lines, line => line.tax)
  return { subTotal, tax, total: subTotal + tax }
}
