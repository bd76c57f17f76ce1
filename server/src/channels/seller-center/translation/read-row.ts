import type { Cell } from '../file/cell.ts'
import { type ReadStatus, readStatus } from '../words/channel-status-words.ts'
import { type Columns, type FileColumn, headerOf } from '../words/file-column.ts'
import { readFileId } from '../words/file-id.ts'
import { moneyOfNumber, parseFileMoney } from '../words/file-money.ts'
import { momentOfWall, parseWallTime, wallMillis } from '../words/file-time.ts'
import type { DayOrder } from '../words/market-habits.ts'
import type { Reason } from './reason.ts'

/** What must be known about a file before its rows mean anything. */
export type FileReading = {
  headers: readonly string[]
  columns: Columns
  market: string
  currency: string
  timeZone: string
  dayOrder: DayOrder
  /** When the file was exported, as far as it can be told; the moment at which its statuses were true. */
  exportedAt: Date
  /** Nothing in the file can have happened after this. */
  notAfter: Date
}

export type StagedRow = { rowNumber: number; cells: Cell[]; fault?: string }

/** A cell that says that there is nothing. */
const nothing = new Set(['', '-', '--', '/', 'n/a', 'N/A', 'null', 'NULL'])

/** More pieces than this in one row are a mistake of the file, or somebody's attack. */
const maxQuantity = 1_000

/** Reads cells of one row by column and tells `complain` what cannot be read; such an answer is undefined. */
export type RowReader = {
  readonly rowNumber: number
  text(column: FileColumn): string
  id(column: FileColumn): string | undefined
  money(column: FileColumn): bigint | undefined
  moment(column: FileColumn): Date | undefined
  quantity(): number | undefined
  status(): ReadStatus
}

export function rowReader(
  row: StagedRow,
  reading: FileReading,
  complain: (reason: Reason) => void,
): RowReader {
  const cell = (column: FileColumn): Cell => {
    const at = reading.columns.get(column)
    const found = at === undefined ? '' : (row.cells[at] ?? '')
    return typeof found === 'string' && nothing.has(found) ? '' : found
  }
  const refuse = (code: string, message: string, column: FileColumn) => {
    complain({
      severity: 'refusal',
      code,
      message,
      row: row.rowNumber,
      column: headerOf(column),
      value: String(cell(column)),
    })
    return undefined
  }
  return {
    rowNumber: row.rowNumber,
    text: column => String(cell(column)),
    id(column) {
      const read = readFileId(cell(column))
      if ('id' in read) return read.id
      if (read.fault === 'missing') return undefined
      if (read.fault === 'strange') return refuse('id-unreadable', 'This is no id of the platform.', column)
      return refuse('id-destroyed', spoiledId, column)
    },
    money(column) {
      const found = cell(column)
      if (found === '') return undefined
      const money =
        typeof found === 'number'
          ? moneyOfNumber(found, reading.currency)
          : parseFileMoney(found, reading.currency)
      if (!money)
        return refuse(
          'money-unreadable',
          `This is no amount in ${reading.currency} that can be read.`,
          column,
        )
      if (money.currency && money.currency !== reading.currency)
        return refuse('currency-differs', `This shop sells in ${reading.currency}.`, column)
      return money.minor
    },
    moment(column) {
      const found = cell(column)
      if (found === '') return undefined
      const wall = typeof found === 'string' ? parseWallTime(found) : undefined
      const millis = wall && wallMillis(wall, reading.dayOrder)
      if (millis === undefined) return refuse('time-unreadable', 'This is no date that can be read.', column)
      const moment = momentOfWall(millis, reading.timeZone)
      if (moment > reading.notAfter)
        return refuse(
          'time-in-future',
          'This lies in the future. Are day and month the other way round?',
          column,
        )
      return moment
    },
    quantity() {
      const found = cell('quantity')
      if (found === '') return reading.columns.has('quantity') ? refuseQuantity() : 1
      const quantity = typeof found === 'number' ? found : /^\d{1,6}(\.0+)?$/.test(found) ? Number(found) : -1
      return Number.isInteger(quantity) && quantity >= 0 && quantity <= maxQuantity
        ? quantity
        : refuseQuantity()
    },
    status: () => readStatus(String(cell('status')), String(cell('substatus'))),
  }

  function refuseQuantity() {
    return refuse(
      'quantity-unreadable',
      `The quantity must be a whole number up to ${maxQuantity}.`,
      'quantity',
    )
  }
}

export const spoiledId =
  'A spreadsheet program has rounded this id, and its last digits are lost. ' +
  'Import the original file as it was downloaded, not one saved by Excel.'
