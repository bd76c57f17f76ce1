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
export class RowReader {
  readonly rowNumber: number
  readonly #cells: readonly Cell[]
  readonly #reading: FileReading
  readonly #complain: (reason: Reason) => void

  constructor(row: StagedRow, reading: FileReading, complain: (reason: Reason) => void) {
    this.rowNumber = row.rowNumber
    this.#cells = row.cells
    this.#reading = reading
    this.#complain = complain
  }

  text(column: FileColumn): string {
    return String(this.#cell(column))
  }

  id(column: FileColumn): string | undefined {
    const read = readFileId(this.#cell(column))
    if ('id' in read) return read.id
    if (read.fault === 'missing') return undefined
    return read.fault === 'strange'
      ? this.#refuse('id-unreadable', 'This is no id of the platform.', column)
      : this.#refuse('id-destroyed', spoiledId, column)
  }

  /** Minor units of the currency in which the file is read. */
  money(column: FileColumn): bigint | undefined {
    const { currency } = this.#reading
    const cell = this.#cell(column)
    if (cell === '') return undefined
    const money = typeof cell === 'number' ? moneyOfNumber(cell, currency) : parseFileMoney(cell, currency)
    if (!money)
      return this.#refuse('money-unreadable', `This is no amount in ${currency} that can be read.`, column)
    if (money.currency && money.currency !== currency)
      return this.#refuse('currency-differs', `This shop sells in ${currency}.`, column)
    return money.minor
  }

  moment(column: FileColumn): Date | undefined {
    const { dayOrder, timeZone, notAfter } = this.#reading
    const cell = this.#cell(column)
    if (cell === '') return undefined
    const wall = typeof cell === 'string' ? parseWallTime(cell) : undefined
    const millis = wall && wallMillis(wall, dayOrder)
    if (millis === undefined)
      return this.#refuse('time-unreadable', 'This is no date that can be read.', column)
    const moment = momentOfWall(millis, timeZone)
    return moment <= notAfter ? moment : this.#refuse('time-in-future', future, column)
  }

  /** Whole pieces; 1 where the file has no such column. */
  quantity(): number | undefined {
    const cell = this.#cell('quantity')
    if (cell === '' && !this.#reading.columns.has('quantity')) return 1
    const quantity = /^\d{1,6}(\.0+)?$/.test(String(cell)) ? Number(cell) : -1
    return quantity >= 0 && quantity <= maxQuantity
      ? quantity
      : this.#refuse(
          'quantity-unreadable',
          `The quantity must be a whole number up to ${maxQuantity}.`,
          'quantity',
        )
  }

  status(): ReadStatus {
    return readStatus(this.text('status'), this.text('substatus'))
  }

  #cell(column: FileColumn): Cell {
    const cell = this.#cells[this.#reading.columns.get(column) ?? -1] ?? ''
    return typeof cell === 'string' && nothing.has(cell) ? '' : cell
  }

  #refuse(code: string, message: string, column: FileColumn): undefined {
    const { rowNumber } = this
    this.#complain({
      severity: 'refusal',
      code,
      message,
      row: rowNumber,
      column: headerOf(column),
      value: this.text(column),
    })
    return undefined
  }
}

const future = 'This lies in the future. Are day and month the other way round?'

export const spoiledId =
  'A spreadsheet program has rounded this id, and its last digits are lost. ' +
  'Import the original file as it was downloaded, not one saved by Excel.'
