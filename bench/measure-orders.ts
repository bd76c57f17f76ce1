import { analyzeGrown } from '../server/src/kernel/analyze-grown.ts'
import type { Database } from '../server/src/kernel/database.ts'
import { type Scope, soleMerchant } from '../server/src/kernel/scope.ts'
import type { OrderSnapshot } from '../server/src/orders/order-snapshot.ts'
import { recordChannelOrders } from '../server/src/orders/record-channel-orders.ts'
import type { BenchDatabase } from './bench-database.ts'
import type { BenchRow } from './bench-row.ts'
import { measureFinding } from './measure-finding.ts'
import { rawInsert } from './raw-insert.ts'
import { seconds } from './seconds.ts'
import { syntheticOrders, syntheticShops } from './synthetic-orders.ts'

const scope: Scope = { merchantId: soleMerchant, actor: 'system:bench' }
const batchSize = 500
/** Batches side by side, ours and the raw ones: while one is prepared the database writes the other. */
const lanes = 2

/**
 * `orders` orders recorded as from a back-fill, in four shops; told again; and then found. Beside it the same rows
 * inserted raw, and the same questions asked in SQL by hand.
 */
export async function measureOrders(bench: BenchDatabase, orders: number): Promise<BenchRow[]> {
  const { database } = bench
  await makeShops(database)
  const now = new Date('2026-11-20T12:00:00Z')
  const fresh = await record(database, orders, now)
  const again = await record(database, Math.min(orders, 20_000), now)
  // Figures for the planner, and rows marked as seen by all, as autovacuum leaves them.
  await database.pool.query('vacuum (analyze)')
  const found = await measureFinding(database, now)
  const raw = await rawInsert(database, lanes)
  const note = `the same rows inserted in batches of ${batchSize}, ${lanes} side by side`
  return [
    rate('ingest: new orders', orders / fresh, orders / raw, note),
    rate('ingest: told again, nothing new', Math.min(orders, 20_000) / again, orders / raw, note),
    ...found,
  ]
}

function rate(name: string, ours: number, baseline: number, note: string): BenchRow {
  return { name, ours, baseline, ratio: ours / baseline, unit: 'orders/s', note }
}

async function makeShops(database: Database): Promise<void> {
  for (const shop of syntheticShops) {
    await database.pool.query(
      `insert into shops (merchant_id, id, channel, channel_shop_id, name, market, currency, time_zone, state, created_at)
       values ($1, $2, 'tiktok', $2, $3, $4, $5, $6, 'connected', now())`,
      [soleMerchant, shop.id, shop.name, shop.market, shop.currency, shop.timeZone],
    )
  }
}

/** Tables whose figures the planner needs while they grow from nothing, as every long reading-in sees to. */
const grownTables = ['orders', 'order_sheets', 'order_pieces', 'payload_bundles']

/** Seconds spent recording; making the orders up is not counted. */
async function record(database: Database, orders: number, now: Date): Promise<number> {
  let spent = 0
  let rounds = 0
  for (const [at, shop] of syntheticShops.entries()) {
    const count = Math.ceil(orders / syntheticShops.length)
    const told = syntheticOrders({ seed: 100 + at, count, market: shop.market, now })
    for (;;) {
      const batches = Array.from({ length: lanes }, () => nextBatch(told)).filter(batch => batch.length > 0)
      if (batches.length === 0) break
      rounds += 1
      spent += await seconds(async () => {
        await Promise.all(
          batches.map(batch => database.transaction(scope, tx => recordChannelOrders(tx, shop, batch))),
        )
        if (Number.isInteger(Math.log2(rounds))) await analyzeGrown(database, grownTables)
      })
    }
  }
  return spent
}

function nextBatch(told: Iterator<OrderSnapshot>): OrderSnapshot[] {
  const batch: OrderSnapshot[] = []
  while (batch.length < batchSize) {
    const { value, done } = told.next()
    if (done) break
    batch.push(value)
  }
  return batch
}
