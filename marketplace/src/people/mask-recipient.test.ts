import { describe, expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { type Region, regions } from '../markets/region.ts'
import { inventRecipient } from './invent-recipient.ts'
import { type MaskingFacts, maskRecipient } from './mask-recipient.ts'
import { maskPhone, maskWords } from './mask-text.ts'

test('words keep their first character, digits and all', () => {
  expect(maskWords('Nguyễn Văn An')).toBe('N***** V** A*')
  expect(maskWords('12/4 Đường Lê Lợi')).toBe('1*/* Đ**** L* L**')
  expect(maskWords('')).toBe('')
})

test('a Thai consonant and its vowel signs are one character', () => {
  expect(maskWords('ปิยะดา ใจดี')).toBe('ปิ**** ใ**')
})

test('a telephone number keeps country code, first digit and the last two', () => {
  expect(maskPhone('(+84)912345612')).toBe('(+84)9******12')
  expect(maskPhone('912345612')).toBe('9******12')
})

const recipient = (region: Region) => inventRecipient(region, seededRandom(`mask ${region}`))
const shown = (region: Region, facts: Partial<MaskingFacts>) =>
  maskRecipient(recipient(region), { region, status: 'AWAITING_SHIPMENT', shippingType: 'TIKTOK', ...facts })

describe('outside the United States', () => {
  test.each(regions.filter(region => region !== 'US'))('%s: nothing while unpaid or on hold', region => {
    expect(shown(region, { status: 'UNPAID', shippingType: 'SELLER' })).toBeUndefined()
    expect(shown(region, { status: 'ON_HOLD' })).toBeUndefined()
  })

  test('what the platform ships is masked, with the districts left to read', () => {
    const masked = shown('VN', {})
    const clear = recipient('VN')
    expect(masked?.postal_code).toBe('')
    expect(masked?.phone_number).toMatch(/^\(\+84\)\d\*+\d\d$/)
    expect(masked?.name).not.toBe(clear.name)
    expect(masked?.district_info).toEqual(clear.district_info)
    expect(JSON.stringify(masked)).not.toContain(clear.address_line1)
    expect(JSON.stringify(masked)).not.toContain(clear.phone_number)
  })

  test('what the seller ships is clear until it is over', () => {
    expect(shown('TH', { shippingType: 'SELLER' })).toEqual(recipient('TH'))
    expect(shown('TH', { shippingType: 'SELLER', status: 'IN_TRANSIT' })).toEqual(recipient('TH'))
    expect(shown('TH', { shippingType: 'SELLER', status: 'CANCELLED' })?.name).toContain('*')
  })
})

describe('United States, by status', () => {
  test.each(['AWAITING_SHIPMENT', 'IN_TRANSIT', 'DELIVERED'])(
    '%s is clear for both kinds of shipping',
    status => {
      expect(shown('US', { status })).toEqual(recipient('US'))
      expect(shown('US', { status, shippingType: 'SELLER' })).toEqual(recipient('US'))
    },
  )

  test.each(['UNPAID', 'ON_HOLD', 'CANCELLED'])(
    '%s hides name, street, postcode and city, not state and county',
    status => {
      const masked = shown('US', { status })
      const clear = recipient('US')
      expect(masked?.district_info.slice(0, 3)).toEqual(clear.district_info.slice(0, 3))
      expect(masked?.district_info[3]?.address_name).toBe(maskWords(clear.district_info[3]!.address_name))
      expect(masked?.postal_code).toBe('')
      expect(masked).not.toHaveProperty('delivery_preferences')
    },
  )

  test('a completed order is clear for thirty days', () => {
    const days = (count: number) => ({ status: 'COMPLETED', secondsSinceCompletion: count * 86_400 })
    expect(shown('US', days(30))).toEqual(recipient('US'))
    expect(shown('US', days(30.1))?.name).toContain('*')
  })

  test('what the platform fulfills shows the city only after the hold', () => {
    const fbt = { fulfillmentType: 'FULFILLMENT_BY_TIKTOK' as const }
    const city = recipient('US').district_info[3]?.address_name
    expect(shown('US', fbt)?.district_info[3]?.address_name).toBe(city)
    expect(shown('US', { ...fbt, status: 'ON_HOLD' })?.district_info[3]?.address_name).not.toBe(city)
    expect(shown('US', fbt)?.name).toContain('*')
  })
})
