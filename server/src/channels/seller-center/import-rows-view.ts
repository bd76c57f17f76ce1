import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/database.ts'
import { formatMoney } from '../../kernel/money.ts'
import { readImport } from './import.ts'
import type { Reason } from './translation/reason.ts'

export const outcomes = ['new', 'changed', 'same', 'refused'] as const

const reason = z.object({
  severity: z.enum(['refusal', 'warning']),
  code: z.string(),
  message: z.string(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
})

export const importRowsPage = z
  .object({
    rows: z.array(
      z.object({
        rowNumbers: z.array(z.number().int()).describe('As a spreadsheet numbers them; the first 20'),
        channelOrderId: z.string().nullable(),
        outcome: z.enum(outcomes),
        applied: z.boolean(),
        reasons: z.array(reason),
        summary: z.object({
          status: z.string().nullable(),
          items: z.number().int().describe('Pieces'),
          amount: z.string().nullable(),
          currency: z.string().nullable(),
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ImportRows' })
export type ImportRowsPage = z.output<typeof importRowsPage>

const rowsPerPage = 100

type Row = {
  key: string
  firstRow: number
  rowNumbers: number[]
  channelOrderId: string | null
  outcome: (typeof outcomes)[number]
  applied: boolean
  reasons: Reason[]
  status: string | null
  pieces: number
  currency: string | null
  amount: bigint | null
}

/**
 * The orders of an import in the order of the file, a hundred at a time.
 * @throws Refusal `import.unknown`
 */
export async function listImportRows(
  db: Db,
  importId: string,
  options: {
    outcome?: (typeof outcomes)[number] | undefined
    warned?: boolean | undefined
    cursor?: string | undefined
  },
): Promise<ImportRowsPage> {
  await readImport(db, importId)
  const [, row = '0', key = ''] = /^(\d{1,9}):(.*)$/s.exec(options.cursor ?? '') ?? []
  const { rows } = await sql<Row>`
    select order_key as key, first_row as "firstRow", row_numbers[1:20] as "rowNumbers",
      channel_order_id as "channelOrderId", outcome, applied_at is not null as applied, reasons,
      channel_status as status, pieces, currency, amount
    from import_orders
    where merchant_id = ${db.scope.merchantId} and import_id = ${importId}
      and (first_row, order_key) > (${Number(row)}, ${key})
      ${options.outcome ? sql`and outcome = ${options.outcome}` : sql``}
      ${options.warned ? sql`and outcome <> 'refused' and reasons <> '[]'` : sql``}
    order by first_row, order_key limit ${rowsPerPage + 1}`.execute(db)
  const page = rows.slice(0, rowsPerPage)
  const last = page.at(-1)
  return {
    rows: page.map(one => ({
      rowNumbers: one.rowNumbers,
      channelOrderId: one.channelOrderId,
      outcome: one.outcome,
      applied: one.applied,
      reasons: one.reasons,
      summary: {
        status: one.status,
        items: one.pieces,
        amount: one.amount === null || one.currency === null ? null : formatMoney(one.amount, one.currency),
        currency: one.currency,
      },
    })),
    next: rows.length > rowsPerPage && last ? `${last.firstRow}:${last.key}` : null,
  }
}
