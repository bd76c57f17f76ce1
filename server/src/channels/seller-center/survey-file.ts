import type { Cell } from './file/cell.ts'
import type { Columns, FileColumn } from './words/file-column.ts'
import { looksRounded } from './words/file-id.ts'
import { parseFileMoney } from './words/file-money.ts'
import { parseWallTime, wallMillis } from './words/file-time.ts'
import { statusLanguage } from './words/status-language.ts'

/** What only the whole file shows: one date rarely tells day from month, a thousand do. */
export type Survey = {
  countries: Record<string, number>
  currencies: Record<string, number>
  languages: Record<string, number>
  twelveHours: boolean
  /** The greatest numbers at the first and second place of dates like `08/03/2026`. */
  greatestFirst: number
  greatestSecond: number
  /** The latest time of the file in wall-clock milliseconds, under either reading. */
  latestDayFirst: number
  latestMonthFirst: number
  longIds: number
  roundedIds: number
}

const timeColumns: FileColumn[] = [
  'createdAt',
  'paidAt',
  'arrangedAt',
  'shippedAt',
  'deliveredAt',
  'canceledAt',
]

/** A hostile file could name a country per row. */
const maxDistinct = 40

/** Looks at row after row; `survey` may be read at any time. */
export function surveyFile(columns: Columns): { survey: Survey; look(cells: readonly Cell[]): void } {
  const survey: Survey = {
    countries: {},
    currencies: {},
    languages: {},
    twelveHours: false,
    greatestFirst: 0,
    greatestSecond: 0,
    latestDayFirst: 0,
    latestMonthFirst: 0,
    longIds: 0,
    roundedIds: 0,
  }
  const text = (cells: readonly Cell[], column: FileColumn) => String(cells[columns.get(column) ?? -1] ?? '')
  return {
    survey,
    look(cells) {
      const id = text(cells, 'orderId')
      if (/^\d{17,}$/.test(id)) survey.longIds += 1
      if (looksRounded(id)) survey.roundedIds += 1
      tally(survey.countries, text(cells, 'country'))
      tally(survey.currencies, parseFileMoney(text(cells, 'amount'), '')?.currency)
      tally(survey.languages, statusLanguage(text(cells, 'status')))
      for (const column of timeColumns) lookAtTime(survey, text(cells, column))
    },
  }
}

function tally(counts: Record<string, number>, value: string | undefined) {
  if (!value) return
  const seen = Object.hasOwn(counts, value)
  if (seen || Object.keys(counts).length < maxDistinct)
    Object.defineProperty(counts, value, {
      value: (seen ? (counts[value] ?? 0) : 0) + 1,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

function lookAtTime(survey: Survey, text: string) {
  const time = text === '' ? undefined : parseWallTime(text)
  if (!time) return
  survey.twelveHours ||= time.twelveHours
  if (time.order === 'either') {
    survey.greatestFirst = Math.max(survey.greatestFirst, time.first)
    survey.greatestSecond = Math.max(survey.greatestSecond, time.second)
  }
  survey.latestDayFirst = Math.max(survey.latestDayFirst, wallMillis(time, 'day-first') ?? 0)
  survey.latestMonthFirst = Math.max(survey.latestMonthFirst, wallMillis(time, 'month-first') ?? 0)
}
