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
import { type BenchDatabase, benchDatabase } from './bench-database.ts'
import type { BenchRow } from './bench-row.ts'
import { syntheticExportFile } from './synthetic-export-file.ts'

const scope: Scope = { merchantId: soleMerchant, actor: 'system:bench' }
const tables = [
  'orders',
  'order_sheets',
  'order_pieces',
  'order_timeline',
  'order_payloads',
  'events',
] as const

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

/** The rows that the import left behind, page by page into a database of its own; only the inserts are timed. */
async function rawInsert(from: Database): Promise<number> {
  const to = await benchDatabase()
  try {
    await copyTable(from, to.database, 'shops')
    let spent = 0
    let after = ''
    for (;;) {
      const { rows } = await from.pool.query<{ id: string }>(
        'select id from orders where merchant_id = $1 and id > $2 order by id limit 500',
        [soleMerchant, after],
      )
      const ids = rows.map(order => order.id)
      const last = ids.at(-1)
      if (last === undefined) return spent
      const pages: (readonly [string, string])[] = []
      for (const table of tables) pages.push([table, await pageOf(from, table, ids)] as const)
      spent += await seconds(() => insertPage(to.database, pages))
      after = last
    }
  } finally {
    await to.close()
  }
}

async function copyTable(from: Database, to: Database, table: string): Promise<void> {
  const { rows } = await from.pool.query(`select json_agg(t)::text as page from ${table} t`)
  await to.pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    rows[0]?.page,
  ])
}

async function pageOf(from: Database, table: (typeof tables)[number], ids: string[]): Promise<string> {
  const key = table === 'orders' ? 'id' : table === 'events' ? 'stream' : 'order_id'
  const { rows } = await from.pool.query(
    `select coalesce(json_agg(t), '[]')::text as page from ${table} t where merchant_id = $1 and ${key} = any($2)`,
    [soleMerchant, ids],
  )
  return rows[0]?.page ?? '[]'
}

async function insertPage(to: Database, pages: readonly (readonly [string, string])[]): Promise<void> {
  const client = await to.pool.connect()
  try {
    await client.query('begin')
    for (const [table, page] of pages) {
      const { rows } = await client.query<{ columns: string }>(
        `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
      const columns = rows[0]?.columns ?? ''
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [page],
      )
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
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
