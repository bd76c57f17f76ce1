import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { insideTransaction } from './database.ts'

describe('transactions', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    world = await testDatabase()
  })
  afterAll(() => world.close())

  test('a decision that throws leaves nothing behind', async () => {
    const name = () =>
      world.database.reader(testScope).selectFrom('merchants').select('name').executeTakeFirst()
    await expect(
      world.database.transaction(testScope, async tx => {
        await tx.updateTable('merchants').set({ name: 'Changed' }).execute()
        throw new Error('on second thoughts')
      }),
    ).rejects.toThrow('on second thoughts')
    expect(await name()).toEqual({ name: 'Test' })
  })

  test('a transaction inside another is a bug, not a second connection', async () => {
    await expect(
      world.database.transaction(testScope, () => world.database.transaction(testScope, async () => 1)),
    ).rejects.toThrow('inside another one')
    expect(insideTransaction()).toBe(false)
  })

  test('a deadlock is tried again until it goes through', async () => {
    let tries = 0
    const answer = await world.database.transaction(testScope, async tx => {
      tries += 1
      if (tries < 3)
        await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(tx)
      return 'through'
    })
    expect([answer, tries]).toEqual(['through', 3])
  })

  test('a dead connection does not end the process', async () => {
    const { pool } = world.database
    const client = await pool.connect()
    const { rows } = await client.query('select pg_backend_pid() as pid')
    const died = new Promise(resolve => client.once('error', resolve))
    await pool.query('select pg_terminate_backend($1)', [rows[0].pid])
    await died
    client.release(true)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('int8 never becomes a JavaScript number', async () => {
    const { rows } = await world.database.pool.query('select 9007199254740993::int8 as big')
    expect(rows[0].big).toBe(9007199254740993n)
  })
})
