import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { applyImport, startApplying } from '../server/src/channels/seller-center/apply-import.ts'
import { createFileShop } from '../server/src/channels/seller-center/create-file-shop.ts'
import { chosenColumns } from '../server/src/channels/seller-center/export/create-export.ts'
import { exportStream } from '../server/src/channels/seller-center/export/open-export.ts'
import { readExportedOrders } from '../server/src/channels/seller-center/export/read-exported-orders.ts'
import { selectedOrderIds } from '../server/src/channels/seller-center/export/selected-order-ids.ts'
import { readImportFile } from '../server/src/channels/seller-center/read-import-file.ts'
import { receiveImport } from '../server/src/channels/seller-center/receive-import.ts'
import type { Database } from '../server/src/kernel/database.ts'
import { type Scope, soleMerchant } from '../server/src/kernel/scope.ts'
import type { OrderSelection } from '../server/src/orders/batch-action.ts'
import type { BenchDatabase } from './bench-database.ts'
import type { BenchRow } from './bench-row.ts'
import { rawInsert } from './raw-insert.ts'
import { seconds } from './seconds.ts'
import { syntheticExportFile } from './synthetic-export-file.ts'

const scope: Scope = { merchantId: soleMerchant, actor: 'system:bench' }

/**
 * A file of `rows` rows in, shown and applied, and its orders out again as files; beside it what the same costs
 * without us: taking the CSV apart, inserting the same rows in batches, reading the same orders.
 */
export async function measureImport(bench: BenchDatabase, rows: number): Promise<BenchRow[]> {
  const { database } = bench
  const shopId = await database.transaction(scope, tx => createFileShop(tx, { name: 'Bench', market: 'US' }))
  const file = { fileName: 'orders.csv', bytes: syntheticExportFile(rows), shopId }
  const importId = await receiveImport(database, scope, file, 'caller')
  const memory = watchMemory()
  const read = await seconds(() => readImportFile({ database, scope, importId }))
  await database.transaction(scope, tx => startApplying(tx, importId, 'caller'))
  const apply = await seconds(() => applyImport(database, scope, importId))
  const peak = memory.stop()
  const parse = await seconds(() => parseOnly(rows))
  const orders = Math.floor(rows * 0.8)
  const raw = await rawInsert(database)
  return [
    row('import: file to preview', rows / read, rows / parse, 'rows/s', 'papaparse alone'),
    row(
      'import: preview to orders',
      orders / apply,
      orders / raw,
      'orders/s',
      'the same rows inserted in batches of 500',
    ),
    row(
      'import: whole',
      orders / (read + apply),
      orders / raw,
      'orders/s',
      'the same rows inserted in batches of 500',
    ),
    row(`import: memory of ${rows} rows`, peak.most, peak.before, 'MB', 'resident before it began'),
    ...(await measureExport(database, shopId, orders)),
  ]
}

async function measureExport(database: Database, shop: string, orders: number): Promise<BenchRow[]> {
  const db = database.reader(scope)
  const selection: OrderSelection = { filter: { shop: [shop] }, except: [] }
  const read = await seconds(async () => {
    for await (const ids of selectedOrderIds(db, selection))
      await readExportedOrders(db, ids, { personal: false })
  })
  const results: BenchRow[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const memory = watchMemory()
    const written = await seconds(() =>
      pipeline(exportStream(db, selection, { format, columns: chosenColumns(), language: 'en' }), sink()),
    )
    const peak = memory.stop()
    const note = `reading the same orders; peak ${Math.round(peak.most)} MB`
    results.push(row(`export: ${format}`, orders / written, orders / read, 'orders/s', note))
  }
  return results
}

async function parseOnly(rows: number): Promise<void> {
  for await (const chunk of syntheticExportFile(rows)) Papa.parse(chunk.toString('utf8'))
}

function watchMemory() {
  globalThis.gc?.()
  const megabytes = () => process.memoryUsage().rss / 1e6
  const before = megabytes()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, megabytes())
  }, 50)
  return {
    stop() {
      clearInterval(timer)
      return { before, most }
    },
  }
}

function sink(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

function row(name: string, ours: number, baseline: number, unit: string, note: string): BenchRow {
  return { name, ours, baseline, ratio: ours / baseline, unit, note }
}
