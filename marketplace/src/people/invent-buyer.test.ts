import { expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { type Region, regions } from '../markets/region.ts'
import { inventBuyer } from './invent-buyer.ts'
import { inventMove } from './invent-recipient.ts'
import { peopleOf } from './people-of.ts'

const buyers = (region: Region, count = 300) => {
  const random = seededRandom(`buyers ${region}`)
  return Array.from({ length: count }, () => inventBuyer(region, random))
}

const postcodes: Record<Region, RegExp> = {
  US: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/,
  TH: /^\d{5}$/,
  VN: /^\d{6}$/,
  ID: /^\d{5}$/,
  MY: /^\d{5}$/,
  PH: /^\d{4}$/,
  SG: /^\d{6}$/,
}
const phones: Record<Region, RegExp> = {
  US: /^\(\+1\)\d{3}55501\d\d$/,
  GB: /^\(\+44\)7700900\d{3}$/,
  TH: /^\(\+66\)[689]\d{8}$/,
  VN: /^\(\+84\)[3789]\d{8}$/,
  ID: /^\(\+62\)8\d{10}$/,
  MY: /^\(\+60\)1\d{8}$/,
  PH: /^\(\+63\)9\d{9}$/,
  SG: /^\(\+65\)[89]\d{7}$/,
}

test.each(regions)('%s: ids, alias, telephone and postcode have the platform’s shapes', region => {
  for (const buyer of buyers(region)) {
    expect(buyer.userId).toMatch(/^749\d{16}$/)
    expect(buyer.email).toMatch(/^v[A-Za-z0-9]{18}@scs2\.tiktok\.com$/)
    expect(buyer.username).toMatch(/^[a-z0-9._]+$/)
    expect(buyer.nickname).not.toBe('')
    expect(buyer.recipient.phone_number).toMatch(phones[region])
    expect(buyer.recipient.postal_code).toMatch(postcodes[region])
    expect(buyer.recipient.region_code).toBe(region)
  }
})

test.each(regions)(
  '%s: the levels run from the country inward without a hole and stand in the full address',
  region => {
    for (const { recipient } of buyers(region, 60)) {
      const levels = recipient.district_info
      expect(levels.map(level => level.address_level)).toEqual(levels.map((_, index) => `L${index}`))
      expect(levels[0]).toMatchObject({ address_level_name: 'Country', iso_code: region })
      for (const level of levels) {
        expect(level.address_level_name).not.toBe('')
        expect(recipient.full_address).toContain(level.address_name)
      }
      expect(recipient.full_address).toContain(recipient.address_line1)
      expect(recipient.address_detail).toContain(recipient.address_line2)
    }
  },
)

test.each(regions)('%s has at least fifteen places, each as deep as the market’s levels', region => {
  const { places, levelNames } = peopleOf(region)
  expect(places.length).toBeGreaterThanOrEqual(15)
  for (const place of places)
    expect([place.levels, place.levels.length]).toEqual([place.levels, levelNames.length])
})

test('names are written as the market writes them', () => {
  expect(buyers('TH').every(({ recipient }) => /^[\u0E00-\u0E7F ]+$/.test(recipient.name))).toBe(true)
  for (const { recipient } of buyers('VN', 50)) {
    expect(recipient.name).toBe(`${recipient.last_name} ${recipient.first_name}`)
    expect(recipient.name).toBe(recipient.name.normalize('NFC'))
  }
  for (const { recipient } of buyers('US', 50)) {
    expect(recipient.name).toBe(`${recipient.first_name} ${recipient.last_name}`)
  }
})

test('only Britain has a post town, only the States a drop-off place', () => {
  expect(
    buyers('GB').every(
      ({ recipient }) => recipient.post_town === recipient.district_info.at(-1)?.address_name,
    ),
  ).toBe(true)
  expect(buyers('US').some(({ recipient }) => recipient.delivery_preferences !== undefined)).toBe(true)
  const others = regions
    .filter(region => region !== 'GB' && region !== 'US')
    .flatMap(region => buyers(region, 50))
  expect(
    others.some(({ recipient }) => 'post_town' in recipient || 'delivery_preferences' in recipient),
  ).toBe(false)
})

test('buyers differ from one another, and a seed brings the same ones back', () => {
  expect(new Set(buyers('ID').map(buyer => buyer.userId)).size).toBe(300)
  expect(new Set(buyers('ID').map(buyer => buyer.recipient.name)).size).toBeGreaterThan(150)
  expect(buyers('PH', 20)).toEqual(buyers('PH', 20))
})

test('a buyer who moves keeps name and telephone', () => {
  const random = seededRandom('move')
  const before = inventBuyer('VN', random).recipient
  const after = inventMove(before, random)
  expect([after.name, after.phone_number]).toEqual([before.name, before.phone_number])
  expect(after.full_address).not.toBe(before.full_address)
})
