import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

const draw = (seed: string, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

test('the same seed gives the same stream, another seed another one', () => {
  expect(draw('market', 50)).toEqual(draw('market', 50))
  expect(draw('market', 50)).not.toEqual(draw('market ', 50))
  expect(draw('', 3)).not.toEqual(draw('0', 3))
})

test('fractions stay in [0, 1) and are spread evenly', () => {
  const drawn = draw('even', 20_000)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => drawn.filter(value => Math.floor(value * 10) === tenth).length,
  )
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('int includes both ends and nothing outside', () => {
  const random = seededRandom('int')
  const seen = new Set(Array.from({ length: 500 }, () => random.int(-1, 2)))
  expect([...seen].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2])
  expect(random.int(7, 7)).toBe(7)
})

test('chance of 0 never happens and of 1 always', () => {
  const random = seededRandom('chance')
  const drawn = Array.from({ length: 200 }, () => [random.chance(0), random.chance(1)])
  expect(drawn.every(([never, always]) => !never && always)).toBe(true)
})

test('pick reaches every item and refuses an empty list', () => {
  const random = seededRandom('pick')
  const seen = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))
  expect(seen.size).toBe(3)
  expect(() => random.pick([])).toThrow(RangeError)
})
