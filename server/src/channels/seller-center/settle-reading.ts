import type { FileLayout, ImportNote, ImportRecord } from './import.ts'
import type { Survey } from './survey-file.ts'
import type { FileReading } from './translation/read-row.ts'
import { recognizeColumns, unknownHeaders } from './words/file-column.ts'
import { momentOfWall } from './words/file-time.ts'
import { guessMarket, type MarketGuess } from './words/guess-market.ts'
import { type DayOrder, habitsOf } from './words/market-habits.ts'

export type Settled = { reading?: FileReading; guess?: MarketGuess; notes: ImportNote[] }

/** A shop's clock and ours may differ, and a file may come from a zone that is ahead. */
const futureToleranceMs = 26 * 3_600_000

/**
 * How this file is to be read: what a person said first, then what the shop says, then what the file shows.
 * Without any of these there is no reading, and the notes ask for the market.
 */
export function settleReading(
  record: ImportRecord & { layout: FileLayout },
  shop: { market: string; currency: string } | undefined,
): Settled {
  const { layout } = record
  const columns = recognizeColumns(layout.headers)
  const guess = guessMarket({ ...layout.survey, columns: [...columns.keys()] })
  const market = record.market ?? shop?.market ?? guess?.market
  const habits = market === undefined ? undefined : habitsOf(market)
  const notes = [...fileNotes(layout), ...marketNotes(record, shop?.market, guess)]
  if (!habits) return { ...(guess ? { guess } : {}), notes }
  const { dayOrder, note } = settleDayOrder(record.dayOrder, habits.dayOrder, layout.survey)
  const timeZone = record.timeZone ?? habits.timeZone
  const reading: FileReading = {
    headers: layout.headers,
    columns,
    market: habits.market,
    currency: shop?.currency ?? habits.currency,
    timeZone,
    dayOrder,
    exportedAt: exportMoment(record, layout.survey, dayOrder, timeZone),
    notAfter: new Date(record.createdAt.getTime() + futureToleranceMs),
  }
  return { reading, ...(guess ? { guess } : {}), notes: note ? [...notes, note] : notes }
}

function settleDayOrder(
  chosen: DayOrder | null,
  habit: DayOrder,
  survey: Survey,
): { dayOrder: DayOrder; note?: ImportNote } {
  const shown = { 'day-first': 'day/month/year', 'month-first': 'month/day/year' }
  const dayFirst = survey.greatestFirst > 12
  const monthFirst = survey.greatestSecond > 12
  if (survey.greatestFirst === 0) return { dayOrder: chosen ?? habit }
  const proven = dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first'
  const dayOrder = chosen ?? proven ?? habit
  if (dayFirst && monthFirst) {
    return {
      dayOrder,
      note: {
        severity: 'warning',
        code: 'dates-contradict',
        message: `Some dates are day/month and some month/day. They are read as ${shown[dayOrder]}; the others are refused.`,
      },
    }
  }
  // The US writes the month first and a clock of twelve hours, the others neither: then both say the same.
  const usual = survey.twelveHours === (habit === 'month-first')
  const how = chosen ? 'as you chose' : proven ? 'as some of them show' : 'as is usual in this market'
  return {
    dayOrder,
    note: {
      severity: proven || chosen || usual ? 'info' : 'warning',
      code: proven || chosen || usual ? 'dates-read' : 'dates-ambiguous',
      message: `Dates are read as ${shown[dayOrder]}, ${how}.`,
      values: [dayOrder],
    },
  }
}

/** Seller Center writes the time of the export into the name: `All order-2026-09-09-07_16.csv`. */
const stamp = /(20\d{2})-(\d{2})-(\d{2})-(\d{2})_(\d{2})(?!\d)/

/**
 * When the statuses of the file were true, so that an old file never overrides a newer one: the stamp in its name,
 * but not before the latest time in it. Never the moment of the import: the same file would not be the same twice.
 */
function exportMoment(record: ImportRecord, survey: Survey, dayOrder: DayOrder, timeZone: string): Date {
  const latest = dayOrder === 'day-first' ? survey.latestDayFirst : survey.latestMonthFirst
  const match = stamp.exec(record.fileName)
  const named = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]), Number(match[4]), Number(match[5]))
    : 0
  const wall = Math.max(latest, named)
  const moment = wall > 0 ? momentOfWall(wall, timeZone) : record.createdAt
  // A date that lies in the future is a fault of its row and is refused there.
  return moment.getTime() > record.createdAt.getTime() + futureToleranceMs ? record.createdAt : moment
}

function fileNotes(layout: FileLayout): ImportNote[] {
  const notes: ImportNote[] = [
    { severity: 'info', code: 'file-format', message: `Read as ${layout.format}.`, values: [layout.format] },
  ]
  if (layout.rows === 0) {
    notes.push({ severity: 'warning', code: 'no-rows', message: 'There is a header, but no order below it.' })
  }
  if (layout.descriptionRow) {
    notes.push({
      severity: 'info',
      code: 'description-skipped',
      message: 'The row under the header explains the columns and was left out.',
    })
  }
  const unknown = unknownHeaders(layout.headers)
  if (unknown.length > 0) {
    notes.push({
      severity: 'info',
      code: 'columns-unknown',
      message: 'These columns are not known; they are kept with the order and used for nothing.',
      values: unknown.slice(0, 30).map(name => name.slice(0, 60)),
    })
  }
  return notes
}

function marketNotes(
  record: ImportRecord,
  shopMarket: string | undefined,
  guess: MarketGuess | undefined,
): ImportNote[] {
  const chosen = record.market ?? shopMarket
  if (!chosen && !guess) {
    return [
      {
        severity: 'warning',
        code: 'market-unknown',
        message: 'Nothing in this file tells its market. Choose the shop or the market.',
      },
    ]
  }
  if (!chosen && guess) {
    return [
      {
        severity: 'info',
        code: 'market-guessed',
        message: `This looks like a file of ${guess.market}. ${guess.because}`,
        values: [guess.market],
      },
    ]
  }
  if (guess && guess.market !== chosen && !record.market) {
    return [
      {
        severity: 'warning',
        code: 'market-differs',
        message: `The shop is in ${chosen}, but this looks like a file of ${guess.market}. ${guess.because}`,
        values: [guess.market],
      },
    ]
  }
  return []
}
