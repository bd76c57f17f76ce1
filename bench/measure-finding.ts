import type { Database, Db } from '../server/src/kernel/database.ts'
import { keysFrom } from '../server/src/kernel/keys.ts'
import { type Scope, soleMerchant } from '../server/src/kernel/scope.ts'
import { countOrders } from '../server/src/orders/count-orders.ts'
import { listOrders } from '../server/src/orders/list-orders.ts'
import { orderById } from '../server/src/orders/order-by-id.ts'
import { type OrderSort, orderFilter } from '../server/src/orders/order-filter.ts'
import type { BenchRow } from './bench-row.ts'

const scope: Scope = { merchantId: soleMerchant, actor: 'system:bench' }
const runs = 60

type Question = { name: string; query: Record<string, string>; sort?: OrderSort; byHand: string }

const page = `o.id, o.channel_order_id, o.stage, o.due_at, o.total_amount, o.flags, o.tags, s.items, s.buyer_label
  from orders o join order_sheets s on s.merchant_id = o.merchant_id and s.order_id = o.id
  where o.merchant_id = 'mer_home'`

/** What people ask of the desk all day. */
const lists: readonly Question[] = [
  {
    name: 'to ship, due next',
    query: { stage: 'to_ship' },
    byHand: `select ${page} and o.stage = 'to_ship' order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'all stages, newest',
    query: {},
    sort: 'newest',
    byHand: `select ${page} order by o.placed_at desc, o.id desc limit 101`,
  },
  {
    name: 'one shop, completed, newest',
    query: { stage: 'completed', shop: 'shp_synthetic1' },
    sort: 'newest',
    byHand: `select ${page} and o.stage = 'completed' and o.shop_id = 'shp_synthetic1'
      order by o.placed_at desc, o.id desc limit 101`,
  },
  {
    name: 'overdue in one market',
    query: { market: 'TH', due: 'overdue' },
    byHand: `select ${page} and o.shop_id = 'shp_synthetic2' and o.due_sort < $1 order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'gifts paid on delivery',
    query: { flag: 'gift', payment: 'cod' },
    byHand: `select ${page} and 'gift' = any(o.flags) and o.payment_kind = 'cod' order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'one SKU',
    query: { sku: 'TEE-HW-1', stage: 'completed' },
    byHand: `select ${page} and o.stage = 'completed' and exists (select from order_pieces p
      where p.merchant_id = o.merchant_id and p.order_id = o.id and p.seller_sku = 'TEE-HW-1')
      order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'one carrier, dear, placed in a week',
    query: { carrier: 'Evri', minAmount: '30', placedFrom: '2026-10-05', placedTo: '2026-10-11' },
    byHand: `select ${page} and o.carrier = 'Evri' and o.total_amount >= 3000 and o.placed_at >= '2026-10-04T23:00Z'
      and o.placed_at < '2026-10-11T23:00Z' order by o.due_sort, o.id limit 101`,
  },
]

const searches: readonly Question[] = [
  {
    name: 'last six digits of an order id',
    query: { q: '(id)' },
    byHand: `select ${page} and right(o.channel_order_id, 6) = $2 order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'words of the goods',
    query: { q: 'yoga mat slate' },
    byHand: `select ${page} and exists (select from order_pieces p
      where p.merchant_id = o.merchant_id and p.order_id = o.id
        and p.product_name ilike '%yoga mat%' and p.variation ilike '%slate%')
      order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'a common beginning',
    query: { q: 'tee' },
    byHand: `select ${page} and exists (select from order_pieces p
      where p.merchant_id = o.merchant_id and p.order_id = o.id and p.product_name ilike '%tee%')
      order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'Thai words',
    query: { q: 'กันน้ำ' },
    byHand: `select ${page} and exists (select from order_pieces p
      where p.merchant_id = o.merchant_id and p.order_id = o.id and p.product_name like '%กันน้ำ%')
      order by o.due_sort, o.id limit 101`,
  },
  {
    name: 'a buyer’s name',
    query: { q: 'harriet cole 77' },
    byHand: `select ${page} and o.terms @@ $3::tsquery order by o.due_sort, o.id limit 101`,
  },
]

/** Milliseconds at the 99th of 100 askings, ours through its questions and the hand-written SQL on the same rows. */
export async function measureFinding(database: Database, now: Date): Promise<BenchRow[]> {
  const db = Object.assign(database.reader(scope), {
    clock: { ...database.reader(scope).clock, now: () => now },
  })
  const values = await valuesOf(database, now)
  const rows: BenchRow[] = []
  for (const question of [...lists, ...searches]) {
    const kind = lists.includes(question) ? 'list' : 'search'
    const filter = orderFilter.parse(filled(question.query, values.id))
    const ours = await p99(() => listOrders(db, { filter, sort: question.sort ?? 'due', limit: 100 }))
    const hand = await p99(() => byHand(database, question.byHand, values))
    rows.push(time(`${kind}: ${question.name}`, ours, hand, 'SQL by hand'))
  }
  return [...rows, ...(await measureCounts(db, database, values)), await measureOne(db, database)]
}

type Values = { now: Date; id: string; name: string }

async function valuesOf(database: Database, now: Date): Promise<Values> {
  const { rows } = await database.pool.query(
    `select channel_order_id as id from orders where stage = 'completed' order by id offset 100 limit 1`,
  )
  const keys = keysFrom(Buffer.alloc(32, 3))
  return { now, id: String(rows[0]?.id).slice(-6), name: `'~${keys.fingerprint('name:harriet')}'` }
}

function filled(query: Record<string, string>, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value.replace('(id)', id)]))
}

async function byHand(database: Database, text: string, values: Values): Promise<void> {
  const used = [values.now, values.id, values.name]
  let count = 0
  const sql = text.replace(/\$(\d)/g, () => `$${++count}`)
  const parameters = [...text.matchAll(/\$(\d)/g)].map(match => used[Number(match[1]) - 1])
  await database.pool.query(sql, parameters)
}

async function measureCounts(db: Db, database: Database, values: Values): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const cases: [string, Record<string, string>, string][] = [
    ['everything', {}, ''],
    ['one shop', { shop: 'shp_synthetic1' }, `and o.shop_id = 'shp_synthetic1'`],
    ['paid on delivery', { payment: 'cod' }, `and o.payment_kind = 'cod'`],
    ['a search', { q: 'yoga mat slate' }, `and o.terms @@ '''yoga'':* & ''mat'':* & ''slate'':*'::tsquery`],
  ]
  for (const [name, query, condition] of cases) {
    const ours = await p99(() => countOrders(db, orderFilter.parse(query)))
    const text = `select stage, count(*), count(*) filter (where due_sort < $1) from orders o
      where o.merchant_id = 'mer_home' ${condition} group by stage`
    const hand = await p99(() => byHand(database, text, values))
    rows.push(time(`counts: ${name}`, ours, hand, 'group by, exact and uncapped'))
  }
  return rows
}

async function measureOne(db: Db, database: Database): Promise<BenchRow> {
  const { rows } = await database.pool.query<{ id: string }>('select id from orders order by id limit 60')
  let n = 0
  const next = () => rows[n++ % rows.length]?.id ?? ''
  const ours = await p99(() => orderById(db, next()))
  const hand = await p99(() =>
    byHand(database, `select ${page} and o.id = $2`, { now: new Date(), id: next(), name: '' }),
  )
  return time('an order’s page', ours, hand, 'its row and sheet alone')
}

function time(name: string, ours: number, baseline: number, note: string): BenchRow {
  return { name: `${name} (p99)`, ours, baseline, ratio: ours / baseline, unit: 'ms', note }
}

async function p99(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = -5; run < runs; run++) {
    const started = performance.now()
    await ask()
    if (run >= 0) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN
}
