import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../../test/test-database.ts'
import { callLedger } from './call-ledger.ts'

let world: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  world = await testDatabase()
})
afterAll(() => world.close())

test('answers are counted per shop and minute and written together', async () => {
  let now = Date.parse('2026-03-02T08:00:10Z')
  const ledger = callLedger(
    () => world.database.reader(testScope),
    () => now,
  )
  const report = {
    operation: 'GET /x',
    shop: 'c1',
    attempt: 1,
    ms: 3,
    httpStatus: 200,
    requestId: 'r',
    code: 0,
  }
  const note = (failure?: 'throttled' | 'timeout' | 'invalid', code?: number) =>
    ledger.note({ ...report, failure, code })
  const written = async () =>
    (await world.database.pool.query('select shop_id, ok, failed, throttled, last_error from channel_calls'))
      .rows
  ledger.introduce('c1', 'shp_1')
  note()
  note()
  note('throttled')
  note('invalid', 36009004)
  ledger.note({ ...report, shop: 'a stranger', failure: undefined })
  await ledger.flush()
  expect(await written()).toEqual([
    { shop_id: 'shp_1', ok: 2, failed: 1, throttled: 1, last_error: 'GET /x: invalid (36009004)' },
  ])
  note()
  await ledger.flush()
  expect(await written()).toMatchObject([{ ok: 2 }])
  now += 5_000
  await ledger.flush()
  expect(await written()).toMatchObject([{ ok: 3, failed: 1, last_error: 'GET /x: invalid (36009004)' }])
})
