import { describe, expect, test } from 'vitest'
import { moneyOfNumber, parseFileMoney } from './file-money.ts'

describe('amounts of a file', () => {
  test.each([
    ['12.34', 'USD', 1234n, undefined],
    ['41', 'USD', 4100n, undefined],
    ['1,234.50', 'USD', 123450n, undefined],
    ['$1,234.50', 'USD', 123450n, undefined],
    ['-9.13', 'USD', -913n, undefined],
    ['-$9.13', 'USD', -913n, undefined],
    ['$-9.13', 'USD', -913n, undefined],
    ['(9.13)', 'USD', -913n, undefined],
    ['THB 120', 'THB', 12000n, 'THB'],
    ['฿120.5', 'THB', 12050n, 'THB'],
    ['120 ฿', 'THB', 12000n, 'THB'],
    ['S$12.30', 'SGD', 1230n, 'SGD'],
    ['US$12.30', 'USD', 1230n, 'USD'],
    ['RM1,200.00', 'MYR', 120000n, 'MYR'],
    ['₱1,200.00', 'PHP', 120000n, 'PHP'],
    ['£0.99', 'GBP', 99n, 'GBP'],
    ['Rp10.000', 'IDR', 10000n, 'IDR'],
    ['IDR 10.000', 'IDR', 10000n, 'IDR'],
    ['Rp 1.250.000', 'IDR', 1250000n, 'IDR'],
    ['189950', 'IDR', 189950n, undefined],
    ['189950.00', 'IDR', 189950n, undefined],
    ['189,950', 'IDR', 189950n, undefined],
    ['120.000₫', 'VND', 120000n, 'VND'],
    ['120.000 đ', 'VND', 120000n, 'VND'],
    ['1.234,56 €', 'EUR', 123456n, 'EUR'],
    ['12,50', 'EUR', 1250n, undefined],
    ['R$ 1.234,56', 'BRL', 123456n, 'BRL'],
    ['1 234,56', 'EUR', 123456n, undefined],
  ] as const)('%s in a market of %s', (text, currency, minor, named) => {
    expect(parseFileMoney(text, currency)).toEqual({ minor, ...(named ? { currency: named } : {}) })
  })

  test.each([
    ['12.345', 'USD'],
    ['1.5', 'VND'],
    ['1.234', 'EUR'],
    ['1.2.3', 'USD'],
    ['1,23,456', 'USD'],
    ['12.34.56', 'IDR'],
    ['abc', 'USD'],
    ['1e3', 'USD'],
    ['=1+1', 'USD'],
    ['', 'USD'],
    ['-', 'USD'],
    ['9'.repeat(30), 'USD'],
  ])('%s in %s is refused rather than guessed', (text, currency) => {
    expect(parseFileMoney(text, currency)).toBeUndefined()
  })

  test('a number of a spreadsheet loses only what arithmetic added', () => {
    expect(moneyOfNumber(0.1 + 0.2, 'USD')).toEqual({ minor: 30n })
    expect(moneyOfNumber(53.05, 'USD')).toEqual({ minor: 5305n })
    expect(moneyOfNumber(189950, 'IDR')).toEqual({ minor: 189950n })
    expect(moneyOfNumber(12.345, 'USD')).toBeUndefined()
    expect(moneyOfNumber(1e15, 'USD')).toBeUndefined()
    expect(moneyOfNumber(Number.NaN, 'USD')).toBeUndefined()
  })
})
