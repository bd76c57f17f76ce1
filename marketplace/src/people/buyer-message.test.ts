import { expect, test } from 'vitest'
import { seededRandom } from '../markets/random.ts'
import { type Region, regions } from '../markets/region.ts'
import { buyerMessage } from './buyer-message.ts'

const messages = (region: Region) => {
  const random = seededRandom('note')
  return new Set(Array.from({ length: 200 }, () => buyerMessage(region, random)))
}

test.each(regions)('%s: several different notes, none empty', region => {
  expect(messages(region).size).toBeGreaterThanOrEqual(6)
  expect(messages(region).has('')).toBe(false)
})

test('Thai buyers write Thai, Vietnamese ones Vietnamese', () => {
  expect([...messages('TH')].some(text => /[\u0E00-\u0E7F]/.test(text))).toBe(true)
  expect([...messages('VN')].some(text => /[ạđẩ]/.test(text))).toBe(true)
  expect([...messages('US')].every(text => !/[\u0E00-\u0E7Fạđ]/.test(text))).toBe(true)
})
