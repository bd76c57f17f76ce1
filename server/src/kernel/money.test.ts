import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney, parseMoney } from './money.ts'

describe('amounts', () => {
  test.each([
    ['43.30', 'USD', 4330n],
    ['43.3', 'USD', 4330n],
    ['-9.13', 'USD', -913n],
    ['120000', 'VND', 120000n],
    ['120000.00', 'IDR', 120000n],
    ['0', 'THB', 0n],
  ])('%s %s is %s minor units', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor)
  })

  test.each([
    ['12.345', 'USD'],
    ['1.5', 'VND'],
    ['1,200.00', 'USD'],
    ['', 'USD'],
    ['NaN', 'USD'],
    ['1e3', 'USD'],
  ])('"%s" %s is refused rather than rounded', (text, currency) => {
    expect(() => parseMoney(text, currency)).toThrow(expect.objectContaining({ code: 'money.unreadable' }))
  })

  test('what is written can be read again, for any amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.constantFrom('USD', 'VND', 'IDR', 'GBP'),
        (minor, currency) => {
          expect(parseMoney(formatMoney(minor, currency), currency)).toBe(minor)
        },
      ),
    )
  })
})
