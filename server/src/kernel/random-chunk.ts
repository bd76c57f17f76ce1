import { randomBytes } from 'node:crypto'

const poolSize = 8192
let pool: Buffer = Buffer.alloc(0)
let used = 0

/**
 * Bytes that nobody can guess, each given out once. Drawn in stretches: asking the system for a dozen at a time
 * costs more than all else that an id needs.
 */
export function randomChunk(length: number): Buffer {
  if (length > poolSize) return randomBytes(length)
  if (used + length > pool.length) {
    pool = randomBytes(poolSize)
    used = 0
  }
  used += length
  return pool.subarray(used - length, used)
}
