import { expect, test } from 'vitest'
import { fedexCheckDigit, gs1CheckDigit, s10CheckDigit, upsCheckDigit } from './check-digits.ts'

const split = (number: string) => [number.slice(0, -1), number.slice(-1)] as const

test.each(['03071790000523483741', '71123456789123456787', '9400111206206406260787'])('USPS %s', number => {
  const [serial, check] = split(number)
  expect(gs1CheckDigit(serial)).toBe(check)
})

test.each(['1Z5R89390357567127', '1Z879E930346834440', '1Z410E7W0392751591', '1ZXX3150YW44070023'])(
  'UPS %s',
  number => {
    const [serial, check] = split(number.slice(2))
    expect(upsCheckDigit(serial)).toBe(check)
  },
)

test.each(['986578788855', '477179081230', '799531274483'])('FedEx %s', number => {
  const [serial, check] = split(number)
  expect(fedexCheckDigit(serial)).toBe(check)
})

test('S10, with the two special remainders', () => {
  expect(s10CheckDigit('12345678')).toBe('5')
  expect(s10CheckDigit('47312482')).toBe('9')
  // 8 × 0 … + 7 × 0 = 0 leaves 11, written 5; 6 × 1 + 6 × 1 = 12 leaves 10, written 0.
  expect(s10CheckDigit('00000000')).toBe('5')
  expect(s10CheckDigit('02000000')).toBe('0')
})
