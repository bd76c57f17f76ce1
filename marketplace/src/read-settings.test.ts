import { expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'

test('without flags the port is the environment’s, or 4701', () => {
  expect(readSettings({}, undefined)).toEqual({ port: 4701 })
  expect(readSettings({}, '4801')).toEqual({ port: 4801 })
  expect(readSettings({ port: '1234' }, '4801')).toEqual({ port: 1234 })
})

test('shops are grouped by seller', () => {
  expect(readSettings({ shops: 'us, TH;GB' }, undefined).shops).toEqual([
    { regions: ['US', 'TH'] },
    { regions: ['GB'] },
  ])
})

test.each([
  [{ port: 'x' }],
  [{ port: '70000' }],
  [{ clock: 'slow' }],
  [{ shops: 'US,XX' }],
  [{ speed: '0' }],
])('a wrong flag is named: %o', flags => {
  expect(() => readSettings(flags, undefined)).toThrow(`--${Object.keys(flags)[0]}`)
})
