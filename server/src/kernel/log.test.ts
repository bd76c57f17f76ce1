import { Writable } from 'node:stream'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { openLog } from './log.ts'

function listen() {
  const lines: string[] = []
  const to = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return { log: openLog('info', to), lines }
}

describe('the log', () => {
  test('is JSON with named levels', () => {
    const { log, lines } = listen()
    log.warn({ shop: 'shp_1' }, 'late')
    log.debug('not asked for')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', shop: 'shp_1', msg: 'late' })
  })

  test.each(['authorization', 'cookie', 'password', 'access_token', 'app_secret'])(
    'never holds a %s, however deep a library puts it',
    name => {
      const { log, lines } = listen()
      log.info({ [name]: 'canary', a: { [name]: 'canary' }, b: { c: { [name]: 'canary' } } }, 'x')
      expect(lines.join('')).not.toContain('canary')
    },
  )

  test('tells of an error from the database what and where, but nothing of the row', () => {
    const { log, lines } = listen()
    const error = new pg.DatabaseError('invalid input syntax for type bigint: "Canary Lane 7"', 10, 'error')
    Object.assign(error, {
      severity: 'ERROR',
      code: '22P02',
      table: 'orders',
      detail: 'Key (name)=(Canary) already exists.',
      where: "unnamed portal parameter $1 = 'Canary'",
    })
    log.error({ err: error }, 'failed')
    expect(lines.join('')).not.toContain('Canary')
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
      code: '22P02',
      table: 'orders',
      message: 'invalid input syntax for type bigint: […]',
    })
  })

  test('tells causes, and what was thrown without being an error', () => {
    const { log, lines } = listen()
    log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'x')
    log.error({ err: 'a text' }, 'x')
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ message: 'outer', cause: { message: 'inner' } })
    expect(JSON.parse(lines[1] ?? '').err).toEqual({ message: 'a text' })
  })
})
