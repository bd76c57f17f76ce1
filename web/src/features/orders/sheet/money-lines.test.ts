import { expect, test } from 'vitest'
import { moneyLines } from './money-lines.ts'

const lines = (parts: Record<string, string>) =>
  moneyLines(Object.entries(parts).map(([part, amount]) => ({ part, amount }))).map(
    line => `${line.part} ${line.amount}`,
  )

test('what lowers the amount has a minus, however it was told', () => {
  expect(lines({ list_price: '39.98', platform_discount: '0.38', seller_discount: '-2.00' })).toEqual([
    'list_price 39.98',
    'platform_discount -0.38',
    'seller_discount -2.00',
  ])
})

test('zeros say nothing', () => {
  expect(lines({ subtotal: '10', tax: '0.00', shipping: '0', seller_discount: '-0' })).toEqual([
    'subtotal 10',
  ])
})

test('shipping is named twice only when its list price differs', () => {
  expect(lines({ list_shipping: '5.99', shipping: '5.99' })).toEqual(['shipping 5.99'])
  expect(lines({ list_shipping: '5.99', shipping_platform_discount: '5.99', shipping: '0.00' })).toEqual([
    'list_shipping 5.99',
    'shipping_platform_discount -5.99',
  ])
})
