import { realDoors } from '@supercargo/tiktok-shop'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../test/test-database.ts'
import { openLog } from './kernel/log.ts'
import { openModules } from './modules.ts'
import { verify } from './verify.ts'

describe('verify', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    world = await testDatabase()
  })
  afterAll(() => world.close())

  async function run() {
    const { database } = world
    const doors = { database, log: openLog('silent'), publicUrl: 'http://127.0.0.1', platform: realDoors }
    const lines: string[] = []
    const failed = await verify(database, testScope, openModules(doors).modules, line => lines.push(line))
    return { failed, text: lines.join('\n') }
  }

  test('finds nothing in a new database', async () => {
    const { failed, text } = await run()
    expect([failed, text.match(/^ok/gm)?.length]).toEqual([0, 5])
  })

  test('finds work that nobody does, and a schema of another version', async () => {
    const { pool } = world.database
    await pool.query(
      `insert into work (merchant_id, id, kind, lane, payload, run_at, created_at)
       values ($1, 'wrk_1', 'nobody.does', 'x', '{}', now(), now())`,
      [testScope.merchantId],
    )
    await pool.query(`update migrations set sha256 = 'other' where name = '0001-kernel.sql'`)
    const { failed, text } = await run()
    expect(failed).toBe(2)
    expect(text).toContain(
      'FAIL Somebody does each kind of work that waits\n       not true of: nobody.does: 1 rows',
    )
    expect(text).toContain('not true of: 0001-kernel.sql')
    expect(text).toContain('3 of 5 are true')
  })
})
