import { describe, expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { regions } from '../markets/region.ts'
import { carriersOf } from './carriers.ts'

const all = regions.flatMap(region =>
  carriersOf(region).map(carrier => ({ region, name: carrier.name, carrier })),
)

test.each(all)('$region $name: 19 digits, and its own numbers are accepted', ({ region, carrier }) => {
  expect(carrier.id).toMatch(/^[1-9]\d{18}$/)
  expect(carrier.platformShipping || carrier.sellerShipping).toBe(true)
  const random = seededRandom(region + carrier.name)
  const drawn = Array.from({ length: 200 }, () => carrier.trackingNumber(random))
  expect(drawn.filter(number => !carrier.accepts(number))).toEqual([])
  expect(new Set(drawn).size).toBe(200)
  expect(carrier.accepts(`${drawn[0]}0`)).toBe(false)
  expect(carrier.accepts('')).toBe(false)
})

test.each(regions)('%s has carriers for both kinds of shipping, with ids of their own', region => {
  const carriers = carriersOf(region)
  expect(carriers.some(carrier => carrier.platformShipping)).toBe(true)
  expect(carriers.some(carrier => carrier.sellerShipping)).toBe(true)
  expect(new Set(carriers.map(carrier => carrier.id)).size).toBe(carriers.length)
})

describe('shapes of the numbers', () => {
  const shapes: [string, RegExp][] = [
    ['USPS', /^9[2-5]\d{20}$/],
    ['UPS', /^1Z[0-9A-Z]{6}03\d{8}$/],
    ['Royal Mail', /^[A-Z]{2}\d{9}GB$/],
    ['GOFO', /^GFUS\d{14}$/],
    ['Yodel', /^JD\d{16}$/],
    ['JNE', /^TG\d{10}$/],
    ['SiCepat', /^00\d{10}$/],
  ]
  test.each(shapes)('%s', (name, shape) => {
    const { carrier } = all.find(entry => entry.name === name)!
    expect(carrier.trackingNumber(seededRandom('shape'))).toMatch(shape)
  })

  test('J&T numbers differ by market: JX in Indonesia, 85 in Vietnam', () => {
    const jt = (region: 'ID' | 'VN') => carriersOf(region).find(carrier => carrier.name === 'J&T Express')!
    expect(jt('ID').trackingNumber(seededRandom('a'))).toMatch(/^JX\d{10}$/)
    expect(jt('VN').trackingNumber(seededRandom('a'))).toMatch(/^85\d{10}$/)
    expect(jt('VN').accepts('854205793213')).toBe(true)
    expect(jt('ID').accepts('854205793213')).toBe(false)
  })

  test('a wrong check digit is refused', () => {
    for (const name of ['USPS', 'UPS', 'FedEx', 'Royal Mail', 'OnTrac']) {
      const { carrier } = all.find(entry => entry.name === name)!
      const good = carrier.trackingNumber(seededRandom(name))
      const at = name === 'Royal Mail' ? 10 : good.length - 1
      const bad = good.slice(0, at) + String((Number(good[at]) + 1) % 10) + good.slice(at + 1)
      expect([name, carrier.accepts(good), carrier.accepts(bad)]).toEqual([name, true, false])
    }
  })
})
