import type { Database } from '../server/src/kernel/database.ts'
import { soleMerchant } from '../server/src/kernel/scope.ts'
import { benchDatabase } from './bench-database.ts'
import { seconds } from './seconds.ts'

/** In the order of their foreign keys, with the rows that belong to a page of orders. */
const tables = {
  orders: 'id = any($2)',
  order_sheets: 'order_id = any($2)',
  order_pieces: 'order_id = any($2)',
  order_timeline: 'order_id = any($2)',
  payload_bundles:
    'id in (select bundle_id from order_payloads where merchant_id = $1 and order_id = any($2))',
  order_payloads: 'order_id = any($2)',
  events: 'stream = any($2)',
} as const

const pageSize = 500

/**
 * Seconds that it takes to insert the rows of all orders of a database, as they are, into a fresh database of the
 * same schema: in batches of 500 orders, `lanes` of them side by side. Reading the rows is not counted.
 */
export async function rawInsert(from: Database, lanes = 1): Promise<number> {
  const to = await benchDatabase()
  try {
    await copyShops(from, to.database)
    const columns = await columnsOf(to.database)
    let spent = 0
    let after = ''
    for (;;) {
      const { rows } = await from.pool.query<{ id: string }>(
        'select id from orders where merchant_id = $1 and id > $2 order by id limit $3',
        [soleMerchant, after, pageSize * lanes],
      )
      const last = rows.at(-1)?.id
      if (last === undefined) return spent
      const ids = rows.map(order => order.id)
      const pages: Page[] = []
      for (let at = 0; at < ids.length; at += pageSize) {
        pages.push(await pageOf(from, ids.slice(at, at + pageSize)))
      }
      spent += await seconds(() => Promise.all(pages.map(page => insertPage(to.database, page, columns))))
      after = last
    }
  } finally {
    await to.close()
  }
}

type Page = { table: string; rows: string }[]

async function pageOf(from: Database, ids: string[]): Promise<Page> {
  const page: Page = []
  for (const [table, belongs] of Object.entries(tables)) {
    const { rows } = await from.pool.query(
      `select coalesce(json_agg(t), '[]')::text as page from ${table} t where merchant_id = $1 and ${belongs}`,
      [soleMerchant, ids],
    )
    page.push({ table, rows: rows[0]?.page ?? '[]' })
  }
  return page
}

async function insertPage(to: Database, page: Page, columns: Map<string, string>): Promise<void> {
  const client = await to.pool.connect()
  try {
    await client.query('begin')
    for (const { table, rows } of page) {
      const names = columns.get(table) ?? ''
      // A bundle can hold answers of two pages.
      await client.query(
        `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)
         on conflict do nothing`,
        [rows],
      )
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function columnsOf(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.pool.query<{ name: string; columns: string }>(
    `select attrelid::regclass::text as name, string_agg(quote_ident(attname), ', ' order by attnum) as columns
     from pg_attribute
     where attrelid = any($1::regclass[]) and attnum > 0 and not attisdropped and attgenerated = ''
     group by 1`,
    [Object.keys(tables)],
  )
  return new Map(rows.map(row => [row.name, row.columns]))
}

async function copyShops(from: Database, to: Database): Promise<void> {
  const { rows } = await from.pool.query('select json_agg(t)::text as page from shops t')
  await to.pool.query('insert into shops select * from json_populate_recordset(null::shops, $1)', [
    rows[0]?.page,
  ])
}
