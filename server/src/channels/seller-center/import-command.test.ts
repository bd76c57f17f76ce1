import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportDesk, importDesk } from '../../../test/import-desk.ts'
import { csvOf, exportRows } from '../../../test/sample-export.ts'
import { testScope } from '../../../test/test-database.ts'
import { importFile } from './import-command.ts'

let desk: ImportDesk
let folder: string
let shopId: string
beforeAll(async () => {
  desk = await importDesk()
  folder = await mkdtemp(join(tmpdir(), 'supercargo-import-'))
  shopId = await desk.fileShop('MY', 'Kedai')
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

const row = {
  'Order ID': '583870900000000001',
  'Order Status': 'Selesai',
  'SKU ID': '1',
  Quantity: '1',
  'Order Amount': '12.30',
  'Created Time': '10/02/2026 22:05:43',
}

async function run(bytes: Buffer, options: { shop?: string; dryRun?: boolean; json?: boolean } = {}) {
  const file = join(folder, 'orders.csv')
  await writeFile(file, bytes)
  const lines: string[] = []
  const code = await importFile({
    database: desk.database,
    scope: testScope,
    clock: desk.clock,
    file,
    shop: 'Kedai',
    dryRun: false,
    json: false,
    print: line => lines.push(line),
    ...options,
  })
  return { code, text: lines.join('\n') }
}

test('a trial shows what would be and writes nothing; then it is done; then it is the same', async () => {
  const bytes = csvOf(
    exportRows('MY-2025', [row, { ...row, 'Order ID': '583870900000000002', Quantity: 'some' }]),
  )
  const trial = await run(bytes, { dryRun: true })
  expect(trial.code).toBe(0)
  expect(trial.text).toContain('2 rows, 2 orders of 12.30 MYR')
  expect(trial.text).toContain('Refused, row 3: Quantity')
  expect(trial.text).toContain('Would be: 1 new, 0 changed, 0 the same, 1 refused.')
  expect(await desk.orders(shopId)).toEqual([])
  expect(await desk.count('import_rows')).toBe(0)
  expect((await run(bytes)).text).toContain('Now: 1 new, 0 changed, 0 the same, 1 refused.')
  const again = await run(bytes, { json: true, shop: shopId })
  expect(JSON.parse(again.text)).toMatchObject({
    import: { state: 'finished', summary: { new: 0, same: 1, refused: 1 } },
    refused: [{ rowNumbers: [3] }],
  })
})

test('a file that is none ends with 1 and says why', async () => {
  const { code, text } = await run(Buffer.from('a,b\n1,2\n'))
  expect(code).toBe(1)
  expect(text).toContain('Manage Orders → Export')
})

test('a shop that does not exist is named with those that do; no import stays open after a refusal', async () => {
  await expect(run(Buffer.from('x'), { shop: 'Nowhere' })).rejects.toThrow('Kedai')
  const thai = csvOf(exportRows('TH-2025', [{ ...row, Country: 'Thailand' }]))
  await expect(run(thai)).rejects.toMatchObject({ code: 'import.market-unconfirmed' })
  const { rows } = await desk.database.pool.query(
    `select count(*)::int as n from imports where finished_at is null`,
  )
  expect(rows).toEqual([{ n: 0 }])
})
