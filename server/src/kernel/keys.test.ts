import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysFrom } from './keys.ts'

const keys = keysFrom(Buffer.alloc(32, 1))
const others = keysFrom(Buffer.alloc(32, 2))

test('whatever is sealed can be opened, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const sealed = keys.seal(text)
      expect(keys.openText(sealed)).toBe(Buffer.from(text, 'utf8').toString('utf8'))
      expect(sealed.equals(keys.seal(text))).toBe(false)
    }),
  )
})

test('an altered byte or another key opens nothing', () => {
  const sealed = keys.seal('0812 345 678')
  const cannot = expect.objectContaining({ code: 'keys.cannot-open' })
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(() => keys.open(altered)).toThrow(cannot)
  }
  expect(() => others.open(sealed)).toThrow(cannot)
  expect(() => keys.open(Buffer.alloc(3))).toThrow(cannot)
})

test('fingerprints find the same text, only with the same key', () => {
  expect(keys.fingerprint('Nguyễn')).toBe(keys.fingerprint('Nguyễn'))
  expect(keys.fingerprint('Nguyễn')).not.toBe(keys.fingerprint('Nguyen'))
  expect(keys.fingerprint('Nguyễn')).not.toBe(others.fingerprint('Nguyễn'))
})
