import { expect, test } from 'vitest'
import { randomChunk } from './random-chunk.ts'

test('no two chunks share a byte of the pool, over many pools and sizes', () => {
  const seen = new Set<string>()
  for (let n = 0; n < 5000; n++) seen.add(randomChunk(12).toString('hex'))
  expect(seen.size).toBe(5000)
  expect(randomChunk(9000)).toHaveLength(9000)
  const [a, b] = [randomChunk(10), randomChunk(10)]
  const before = b.toString('hex')
  a.fill(0)
  expect(b.toString('hex')).toBe(before)
})
