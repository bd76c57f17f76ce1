import { describe, expect, test } from 'vitest'
import { readConfig, redactConfig } from './config.ts'

const key = Buffer.alloc(32, 9).toString('base64')

describe('settings', () => {
  test('with nothing set it is a demo on this machine alone', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4700,
      marketplacePort: 4701,
      databaseUrl: undefined,
      role: 'all',
      practice: true,
      publicUrl: undefined,
      proxies: [],
      key: undefined,
      logLevel: 'info',
    })
    expect(readConfig({}).data).toMatch(/[\\/]data$/)
  })

  test('everything can be set', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      MARKETPLACE_PORT: '8081',
      SUPERCARGO_DATA: '/srv/cargo',
      DATABASE_URL: 'postgres://u:p@db/x',
      SUPERCARGO_ROLE: 'worker',
      SUPERCARGO_PRACTICE: 'off',
      SUPERCARGO_URL: 'https://desk.example.com/',
      SUPERCARGO_PROXIES: '10.0.0.1, 10.0.0.2',
      SUPERCARGO_KEY: key,
      SUPERCARGO_LOG: 'debug',
    })
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      marketplacePort: 8081,
      data: '/srv/cargo',
      databaseUrl: 'postgres://u:p@db/x',
      role: 'worker',
      practice: false,
      publicUrl: 'https://desk.example.com',
      proxies: ['10.0.0.1', '10.0.0.2'],
      logLevel: 'debug',
    })
    expect(config.key).toHaveLength(32)
  })

  test('an empty variable is one that was not set, and a terminal hears warnings only', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' }, true)).toMatchObject({
      databaseUrl: undefined,
      port: 4700,
      logLevel: 'warn',
    })
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['SUPERCARGO_ROLE', 'boss'],
    ['SUPERCARGO_PRACTICE', 'yes'],
    ['SUPERCARGO_URL', 'ftp://x'],
    ['SUPERCARGO_KEY', 'short'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'config.unreadable', message: expect.stringContaining(name) }),
    )
  })

  test('several processes need one database', () => {
    expect(() => readConfig({ SUPERCARGO_ROLE: 'api' })).toThrow(
      expect.objectContaining({ code: 'config.role-needs-database' }),
    )
  })

  test('what opens doors is not printed', () => {
    const printed = JSON.stringify(
      redactConfig(
        readConfig({
          DATABASE_URL: 'postgres://cargo:s3cret@db:5432/x?password=s3cret',
          SUPERCARGO_KEY: key,
        }),
      ),
    )
    expect(printed).toContain('postgres://cargo:redacted@db:5432/x')
    expect(printed).not.toContain('s3cret')
    expect(printed).not.toContain(key)
  })
})
