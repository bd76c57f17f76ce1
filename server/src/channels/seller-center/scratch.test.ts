import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { testDatabase, testScope } from '../../../test/test-database.ts'
import { systemClock } from '../../kernel/clock.ts'
import { createFileShop } from './create-file-shop.ts'
import { listImportRows } from './import-rows-view.ts'
import { showImport } from './import-views.ts'
import { readImportFile } from './read-import-file.ts'
import { receiveImport } from './receive-import.ts'

let world: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  world = await testDatabase()
})
afterAll(() => world.close())
test('samples', async () => {
  const dir = '/work/shared/samples/seller-center/'
  for (const f of readdirSync(dir)) {
    const { database } = world
    const importId = await receiveImport(
      database,
      testScope,
      {
        fileName: f,
        bytes: (async function* () {
          yield readFileSync(dir + f)
        })(),
      },
      'caller',
    )
    await readImportFile({ database, scope: testScope, clock: systemClock, importId })
    const v = await showImport(database.reader(testScope), importId)
    console.log(
      f,
      JSON.stringify({ state: v.state, market: v.market, ...v.summary, error: v.error }, null, 1),
    )
    console.log(
      JSON.stringify(
        (await listImportRows(database.reader(testScope), importId, {})).rows.map(r => [
          r.rowNumbers.join(),
          r.channelOrderId,
          r.outcome,
          r.summary.status,
          r.summary.items,
          r.summary.amount,
          r.reasons.map(x => x.code + ':' + x.value),
        ]),
      ),
    )
  }
})
