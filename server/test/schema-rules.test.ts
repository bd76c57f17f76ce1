import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

/** Tables that belong to the installation, not to a merchant. */
const shared = ['migrations']

/**
 * What keeps the way to a distributed PostgreSQL open (docs/decisions/0001): the merchant stands first in every
 * key and reference, and nothing in the schema needs a coordinator.
 */
describe('the schema', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    world = await testDatabase()
  })
  afterAll(() => world.close())
  const names = async (query: string) =>
    (await world.database.pool.query(query)).rows.map(row => row.name as string)

  test('every table belongs to a merchant', async () => {
    const without = await names(`
      select table_name as name from information_schema.tables t
      where table_schema = 'public' and table_type = 'BASE TABLE' and not exists (
        select 1 from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'merchant_id' and c.is_nullable = 'NO')`)
    expect(without).toEqual(shared)
  })

  test('the merchant is the first column of every primary key, unique key and index', async () => {
    const elsewhere = await names(`
      select i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and c.relname <> all ('{${shared.join(',')}}') and a.attname is distinct from 'merchant_id'`)
    expect(elsewhere).toEqual([])
  })

  test('every reference carries the merchant along', async () => {
    const without = await names(`
      select conname as name from pg_constraint k
      where contype = 'f' and not exists (
        select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'merchant_id')`)
    expect(without).toEqual([])
  })

  test('there are no triggers and no sequences', async () => {
    expect(await names('select tgname as name from pg_trigger where not tgisinternal')).toEqual([])
    expect(await names(`select relname as name from pg_class where relkind = 'S'`)).toEqual([])
  })
})
