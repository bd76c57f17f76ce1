import { describe, expect, it } from 'vitest'
import { retryAfter } from './retry-after.ts'

const now = Date.UTC(2026, 0, 2, 3, 4, 5)

describe('retryAfter', () => {
  it.each([
    [null, undefined],
    ['', undefined],
    ['0', 0],
    ['120', 120_000],
    [' 1.5 ', 1500],
    ['-1', undefined],
    ['1e9', undefined],
    ['99999999999999', undefined],
    ['later', undefined],
    ['2026', 2_026_000],
    ['Fri, 02 Jan 2026 03:04:35 GMT', 30_000],
    ['Fri, 02 Jan 2026 03:00:00 GMT', 0],
  ])('reads %j as %s ms', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms)
  })
})
