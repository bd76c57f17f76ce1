import type { OrderDetail } from '../../../api/shapes.ts'

type Part = OrderDetail['money']['parts'][number]

const zero = /^-?0*(\.0*)?$/
const discount = /_discount$|^refunded$/

/**
 * The breakdown as it adds up for a reader: what lowers the amount has a minus (the platform tells discounts as
 * plain amounts), zeros are left out, and a list price of shipping only shows when shipping differs from it.
 */
export function moneyLines(parts: readonly Part[]): Part[] {
  const shipping = parts.find(one => one.part === 'shipping')?.amount
  return parts
    .filter(one => !zero.test(one.amount) && !(one.part === 'list_shipping' && one.amount === shipping))
    .map(one => (discount.test(one.part) ? { ...one, amount: negative(one.amount) } : one))
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount : `-${amount}`
}
