import { sql } from 'kysely'
import { analyzeGrown } from '../../kernel/analyze-grown.ts'
import type { Database, Tx } from '../../kernel/database.ts'
import { move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor, Scope } from '../../kernel/scope.ts'
import { enqueue } from '../../kernel/work.ts'
import { orderTables } from '../../orders/order-tables.ts'
import { type ImportNote, importLife, readImport } from './import.ts'
import { dropStaged, shopOf } from './read-import-file.ts'
import { recordFileOrders } from './record-file-orders.ts'
import { settleReading } from './settle-reading.ts'
import { stagedOrders } from './staged-orders.ts'
import { translateRows } from './translation/translate-rows.ts'

const ordersPerTransaction = 250

/** After so many transactions the tables have grown five times each. */
const growthAfter = new Set([4, 20, 100, 500])
const grownTables = [...orderTables, 'import_orders']

/**
 * A person has seen the preview and wants it done.
 * @throws Refusal `import.shop-missing`, `import.market-unconfirmed` when the file looks like another market's and
 * nobody has said which it is, `import.cannot-apply`
 */
export async function startApplying(
  tx: Tx,
  importId: string,
  doer: 'worker' | 'caller' = 'worker',
): Promise<void> {
  const record = await readImport(tx, importId, 'lock')
  if (record.shopId === null)
    throw new Refusal('invalid', 'import.shop-missing', 'Choose the shop that these orders belong to.')
  const { notes } = await tx
    .selectFrom('imports')
    .select('notes')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const doubt = (notes as unknown as ImportNote[]).find(note => note.code === 'market-differs')
  if (doubt)
    throw new Refusal('conflict', 'import.market-unconfirmed', `${doubt.message} Say which is right.`)
  await move(tx, importLife, 'apply', importId)
  if (doer === 'worker') {
    await enqueue(tx, [
      { kind: 'import.apply', lane: `import:${importId}`, key: importId, payload: { importId } },
    ])
  }
  await announce(tx, { topic: 'import', id: importId })
}

/**
 * Records the orders of an import that are new or changed, 250 in a transaction together with the mark that they are
 * done: cut off at any moment, it goes on where it was, and no order is recorded twice. Two transactions are under
 * way at a time, so that one is written while the next is made.
 */
export async function applyImport(
  database: Database,
  scope: Scope,
  importId: string,
  signal?: AbortSignal,
): Promise<void> {
  const { actor } = await readImport(database.reader(scope), importId)
  // The timeline names the person who imported, not the worker that did it.
  const onBehalf: Scope = { merchantId: scope.merchantId, actor: actor as Actor }
  const pages = waitingPages(database, scope, importId)
  const lane = async () => {
    for (let page = await pages.next(); !page.done; page = await pages.next()) {
      signal?.throwIfAborted()
      const keys = page.value
      await database.transaction(onBehalf, tx => recordPage(tx, importId, keys))
    }
  }
  const ends = await Promise.allSettled([lane(), lane()])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  await database.transaction(onBehalf, tx => finishImport(tx, importId))
}

/** Keys of orders that are still to be recorded, page by page; the planner hears of grown tables between them. */
async function* waitingPages(database: Database, scope: Scope, importId: string): AsyncGenerator<string[]> {
  const db = database.reader(scope)
  let after = ''
  for (let pages = 0; ; pages++) {
    if (growthAfter.has(pages)) await analyzeGrown(database, grownTables)
    const { rows } = await sql<{ key: string }>`
      select order_key as key from import_orders
      where merchant_id = ${scope.merchantId} and import_id = ${importId} and order_key > ${after} and waiting
      order by order_key limit ${ordersPerTransaction}`.execute(db)
    const keys = rows.map(row => row.key)
    const last = keys.at(-1)
    if (last === undefined) return
    yield keys
    after = last
  }
}

async function recordPage(tx: Tx, importId: string, keys: readonly string[]): Promise<void> {
  const record = await readImport(tx, importId, 'hold')
  const { layout } = record
  const shop = await shopOf(tx, record.shopId)
  const reading = layout && shop ? settleReading({ ...record, layout }, shop).reading : undefined
  if (record.state !== 'applying' || !shop || !reading) return
  const waiting = await lockWaiting(tx, importId, keys)
  const staged = await stagedOrders(tx, importId, waiting)
  const snapshots = staged.flatMap(({ rows }) => translateRows(rows, reading).snapshot ?? [])
  const outcomes = await recordFileOrders(tx, shop.id, snapshots)
  await markApplied(tx, importId, waiting, outcomes)
  await announce(tx, { topic: 'import', id: importId })
}

/** Of these orders those that nobody else has recorded meanwhile. */
async function lockWaiting(tx: Tx, importId: string, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select order_key as key from import_orders
    where merchant_id = ${tx.scope.merchantId} and import_id = ${importId} and order_key = any(${keys}::text[])
      and waiting
    order by order_key for update`.execute(tx)
  return rows.map(row => row.key)
}

/** The outcome is now what happened, which the meantime may have made another than what was foreseen. */
async function markApplied(
  tx: Tx,
  importId: string,
  keys: readonly string[],
  outcomes: ReadonlyMap<string, string>,
): Promise<void> {
  const happened = keys.map(key => outcomes.get(key) ?? 'same')
  await sql`
    update import_orders set waiting = false, applied_at = ${tx.clock.now()}, outcome = done.outcome
    from unnest(${keys}::text[], ${happened}::text[]) as done (key, outcome)
    where merchant_id = ${tx.scope.merchantId} and import_id = ${importId} and order_key = done.key`.execute(
    tx,
  )
}

async function finishImport(tx: Tx, importId: string): Promise<void> {
  const { state } = await readImport(tx, importId, 'lock')
  if (state !== 'applying') return
  await move(tx, importLife, 'finish', importId)
  await sql`
    update imports set finished_at = ${tx.clock.now()}
    where merchant_id = ${tx.scope.merchantId} and id = ${importId}`.execute(tx)
  await dropStaged(tx, importId)
  await announce(tx, { topic: 'import', id: importId })
}
