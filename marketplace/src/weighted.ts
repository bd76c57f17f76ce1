import type { Random } from './markets/random.ts'

/** Picks a value by its weight; weights need not add up to one. */
export function weighted<T>(random: Random, entries: readonly (readonly [T, number])[]): T {
  let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  return random.pick(entries)[0]
}
