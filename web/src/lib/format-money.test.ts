import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

test.each([
  ['1234567.5', 'THB', 'en', '฿1,234,567.50'],
  ['289000', 'VND', 'en', '₫289,000'],
  ['289000', 'IDR', 'en', 'Rp 289,000'],
  ['43.30', 'USD', 'zh-CN', '$43.30'],
  ['-5', 'GBP', 'en', '-£5.00'],
])('%s %s in %s is %s', (amount, currency, language, text) => {
  expect(formatMoney(amount, currency, language).replace(/\u00a0/g, ' ')).toBe(text)
})

test('digits beyond what a double holds survive', () => {
  expect(formatMoney('9007199254740993.25', 'USD', 'en')).toBe('$9,007,199,254,740,993.25')
})

test('what is no number is shown as it came', () => {
  expect(formatMoney('n/a', 'USD', 'en')).toBe('n/a USD')
})
