import { describe, expect, test } from 'vitest'
import { statementOf } from './completeness-certificate.ts'

const facts = { connected: true, lagSeconds: 60, pollFailed: false, backfilling: false }

describe('the certificate’s statement', () => {
  test.each([
    [{}, 'complete'],
    [{ lagSeconds: 180 }, 'complete'],
    [{ lagSeconds: 181 }, 'catching-up'],
    [{ backfilling: true }, 'catching-up'],
    [{ lagSeconds: null }, 'catching-up'],
    [{ lagSeconds: 901 }, 'stalled'],
    [{ pollFailed: true }, 'complete'],
    [{ pollFailed: true, lagSeconds: 181 }, 'stalled'],
    [{ pollFailed: true, lagSeconds: null }, 'stalled'],
    [{ connected: false }, 'not-connected'],
    [{ connected: false, backfilling: true, lagSeconds: 2 }, 'not-connected'],
  ] as const)('%o is %s', (changes, expected) => {
    expect(statementOf({ ...facts, ...changes })).toBe(expected)
  })
})
