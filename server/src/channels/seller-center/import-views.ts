import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/database.ts'
import { formatMoney } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type FileLayout, type ImportNote, importStates } from './import.ts'
import { recognizeColumns } from './words/file-column.ts'
import { guessMarket } from './words/guess-market.ts'

const note = z.object({
  severity: z.enum(['info', 'warning']),
  code: z.string(),
  message: z.string(),
  values: z.array(z.string()).optional(),
})

export const importView = z
  .object({
    id: z.string(),
    fileName: z.string(),
    state: z.enum(importStates).exclude(['receiving']),
    market: z.string().nullable().describe('Chosen, else the shop’s, else what the file looks like'),
    guessedMarket: z.string().nullable(),
    timeZone: z.string().nullable().describe('Chosen by a person; null for the market’s own'),
    dayOrder: z.enum(['day-first', 'month-first']).nullable().describe('Chosen by a person'),
    shop: z.object({ id: z.string(), name: z.string(), market: z.string() }).nullable(),
    progress: z.object({
      read: z.number().int().describe('Rows taken from the file'),
      total: z.number().int().nullable().describe('Rows in the file, once it is read to the end'),
      sorted: z.number().int().describe('Rows joined into orders'),
      applied: z.number().int().describe('Orders brought in'),
    }),
    summary: z.object({
      rows: z.number().int(),
      orders: z.number().int().describe('new + changed + same + refused'),
      new: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      refused: z.number().int(),
      warned: z.number().int().describe('Imported, but with something to look at'),
      sums: z
        .array(z.object({ currency: z.string(), amount: z.string(), orders: z.number().int() }))
        .describe('Order amounts of all orders that are not refused, each order once'),
      notes: z.array(note),
    }),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' })
export type ImportView = z.output<typeof importView>

type Row = {
  id: string
  fileName: string
  state: (typeof importStates)[number]
  market: string | null
  timeZone: string | null
  dayOrder: 'day-first' | 'month-first' | null
  layout: FileLayout | null
  read: number
  total: number | null
  sorted: number
  notes: ImportNote[]
  error: { code: string; message: string } | null
  createdAt: Date
  finishedAt: Date | null
  shopId: string | null
  shopName: string | null
  shopMarket: string | null
}

/** @throws Refusal `import.unknown` */
export async function showImport(db: Db, id: string): Promise<ImportView> {
  const [row] = await readRows(db, id)
  if (!row) throw new Refusal('unknown', 'import.unknown', `There is no import ${id}.`)
  return viewOf(row, await countOrders(db, id))
}

/** The latest 50, newest first. */
export async function listImports(db: Db): Promise<ImportView[]> {
  const rows = await readRows(db, null)
  return Promise.all(rows.map(async row => viewOf(row, await countOrders(db, row.id))))
}

async function readRows(db: Db, id: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.file_name as "fileName", i.state, i.market, i.time_zone as "timeZone", i.day_order as "dayOrder",
      i.layout, i.rows_read as read, i.rows_total as total, i.rows_sorted as sorted,
      i.notes, i.error, i.created_at as "createdAt", i.finished_at as "finishedAt",
      s.id as "shopId", s.name as "shopName", s.market as "shopMarket"
    from imports i left join shops s on s.merchant_id = i.merchant_id and s.id = i.shop_id
    where i.merchant_id = ${db.scope.merchantId}
      and ${id === null ? sql`i.state <> 'receiving'` : sql`i.id = ${id}`}
    order by i.id desc limit 50`.execute(db)
  return rows
}

type Counted = {
  outcome: string
  applied: number
  currency: string | null
  orders: number
  amount: string | null
  warned: number
}

async function countOrders(db: Db, id: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select outcome, currency, count(*)::int as orders, sum(amount) as amount,
      (count(*) filter (where outcome <> 'refused' and reasons <> '[]'))::int as warned,
      count(applied_at)::int as applied
    from import_orders where merchant_id = ${db.scope.merchantId} and import_id = ${id}
    group by outcome, currency`.execute(db)
  return rows
}

function viewOf(row: Row, counted: Counted[]): ImportView {
  const of = (outcome: string) => total(counted.filter(count => count.outcome === outcome))
  const guess = row.layout ? guessOf(row.layout) : undefined
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state === 'receiving' ? 'reading' : row.state,
    market: row.market ?? row.shopMarket ?? guess ?? null,
    guessedMarket: guess ?? null,
    timeZone: row.timeZone,
    dayOrder: row.dayOrder,
    shop: row.shopId ? { id: row.shopId, name: row.shopName ?? '', market: row.shopMarket ?? '' } : null,
    progress: {
      read: row.read,
      total: row.total,
      sorted: row.sorted,
      applied: counted.reduce((sum, count) => sum + count.applied, 0),
    },
    summary: {
      rows: row.read,
      orders: total(counted),
      new: of('new'),
      changed: of('changed'),
      same: of('same'),
      refused: of('refused'),
      warned: counted.reduce((sum, count) => sum + count.warned, 0),
      sums: sumsOf(counted),
      notes: row.notes,
    },
    error: row.error && { code: row.error.code, message: row.error.message },
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

function guessOf(layout: FileLayout): string | undefined {
  return guessMarket({ ...layout.survey, columns: [...recognizeColumns(layout.headers).keys()] })?.market
}

function total(counted: readonly Counted[]): number {
  return counted.reduce((sum, count) => sum + count.orders, 0)
}

function sumsOf(counted: readonly Counted[]): ImportView['summary']['sums'] {
  const sums = new Map<string, { amount: bigint; orders: number }>()
  for (const { outcome, currency, amount, orders } of counted) {
    if (outcome === 'refused' || currency === null) continue
    const sum = sums.get(currency) ?? { amount: 0n, orders: 0 }
    sums.set(currency, { amount: sum.amount + BigInt(amount ?? 0), orders: sum.orders + orders })
  }
  return [...sums].map(([currency, { amount, orders }]) => ({
    currency,
    amount: formatMoney(amount, currency),
    orders,
  }))
}
