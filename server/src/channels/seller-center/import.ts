import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import { lifecycle } from '../../kernel/lifecycle.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Survey } from './survey-file.ts'
import type { DayOrder } from './words/market-habits.ts'

export const importStates = [
  'receiving',
  'reading',
  'ready',
  'applying',
  'finished',
  'failed',
  'canceled',
] as const
export type ImportState = (typeof importStates)[number]

/**
 * receiving → reading → ready → applying → finished. Nothing is written to orders before `applying`. Ready goes
 * back to reading when a person corrects shop, market, zone or dates. Canceling keeps what was applied already.
 */
export const importLife = lifecycle('import', 'imports', {
  read: { from: ['receiving', 'ready'], to: 'reading' },
  present: { from: ['reading'], to: 'ready' },
  apply: { from: ['ready'], to: 'applying' },
  finish: { from: ['applying'], to: 'finished' },
  fail: { from: ['receiving', 'reading', 'applying'], to: 'failed' },
  cancel: { from: ['receiving', 'reading', 'ready', 'applying'], to: 'canceled' },
})

/** What was found out about the file as a whole while its rows were staged. */
export type FileLayout = {
  format: string
  headers: string[]
  headerRow: number
  descriptionRow: boolean
  /** Below the header. */
  rows: number
  survey: Survey
}

/** Something that a person should know about the whole file. */
export type ImportNote = {
  severity: 'info' | 'warning'
  code: string
  message: string
  values?: string[]
}

export type ImportRecord = {
  id: string
  fileName: string
  state: ImportState
  actor: string
  shopId: string | null
  market: string | null
  timeZone: string | null
  dayOrder: DayOrder | null
  layout: FileLayout | null
  attempt: number
  createdAt: Date
}

const locks = {
  look: sql``,
  /** Nobody changes it until the transaction ends; others may hold it too. */
  hold: sql`for share`,
  lock: sql`for update`,
}

/**
 * The import, its row locked when asked for, so that of two who work on it one waits.
 * @throws Refusal `import.unknown`
 */
export async function readImport(
  db: Db | Tx,
  id: string,
  lock: keyof typeof locks = 'look',
): Promise<ImportRecord> {
  const { rows } = await sql<ImportRecord>`
    select id, file_name as "fileName", state, actor, shop_id as "shopId", market, time_zone as "timeZone",
      day_order as "dayOrder", layout, attempt, created_at as "createdAt"
    from imports where merchant_id = ${db.scope.merchantId} and id = ${id}
    ${locks[lock]}`.execute(db)
  const found = rows[0]
  if (!found) throw new Refusal('unknown', 'import.unknown', `There is no import ${id}.`)
  return found
}
