import type {
  Milestones,
  OrderFlag,
  OrderSnapshot,
  OrderType,
  PaymentKind,
} from '../../../orders/order-snapshot.ts'
import { orderStatusOf } from '../words/channel-status-words.ts'
import { type FileColumn, headerOf } from '../words/file-column.ts'
import { readFileId } from '../words/file-id.ts'
import { readBuyer } from './read-buyer.ts'
import { readMoney } from './read-money.ts'
import { readPieces } from './read-pieces.ts'
import { type FileReading, RowReader, type StagedRow, spoiledId } from './read-row.ts'
import { type Reason, reasonList } from './reason.ts'

/** An order as the rows of a file tell it; without a snapshot it is refused, and the reasons say why. */
export type TranslatedOrder = { snapshot?: OrderSnapshot; reasons: Reason[] }

/** More rows than SKUs that an order can have: the id stands for something else. */
export const maxRowsOfOrder = 500
const maxPieces = 5_000

/**
 * Pure: the same rows read the same way are the same order, whichever process asks and how often. A forecast leaves
 * out the raw rows, by which no order is told from another.
 */
export function translateRows(
  rows: readonly StagedRow[],
  reading: FileReading,
  purpose: 'record' | 'forecast' = 'record',
): TranslatedOrder {
  const reasons = reasonList()
  const channelOrderId = readOrderId(rows, reading, reasons.add)
  const readers = rows.map(row => new RowReader(row, reading, reasons.add))
  if (channelOrderId === undefined) return { reasons: reasons.list }
  const snapshot = readOrder(channelOrderId, readers, reading, reasons.add)
  if (!snapshot || reasons.list.some(reason => reason.severity === 'refusal'))
    return { reasons: reasons.list }
  return {
    snapshot: { ...snapshot, raw: purpose === 'record' ? rawRows(rows, reading) : '' },
    reasons: reasons.list,
  }
}

function readOrder(
  channelOrderId: string,
  rows: readonly RowReader[],
  reading: FileReading,
  complain: (reason: Reason) => void,
): Omit<OrderSnapshot, 'raw'> | undefined {
  const first = rows[0]
  const placedAt = rows.map(row => row.moment('createdAt')).find(moment => moment !== undefined)
  const pieces = readPieces(rows)
  const money = readMoney(rows, reading.currency, complain)
  const channelStatus = readOrderStatus(rows, complain)
  const { paidAt, milestones } = readMoments(rows)
  const refuse = (code: string, message: string, column: FileColumn) =>
    complain({ severity: 'refusal', code, message, column: headerOf(column), row: first?.rowNumber ?? 0 })
  if (pieces.length > maxPieces) refuse('too-many-pieces', 'No order has so many pieces.', 'quantity')
  if (!placedAt) refuse('created-missing', 'The order has no creation time.', 'createdAt')
  if (!placedAt || !first) return undefined
  const payment = readPayment(first, money.total === 0n && money.parts.subtotal === 0n)
  return {
    source: 'file',
    channelOrderId,
    version: latest([placedAt, paidAt, ...Object.values(milestones)]),
    seenAt: reading.exportedAt,
    channelStatus,
    placedAt,
    ...(paidAt ? { paidAt } : {}),
    deadlines: {},
    milestones,
    money,
    payment,
    flags: readFlags(first, payment.kind, channelStatus),
    ...readTerms(first),
    buyer: readBuyer(first, reading.market),
    pieces,
  }
}

function latest(moments: readonly (Date | undefined)[]): Date {
  return new Date(Math.max(...moments.map(moment => moment?.getTime() ?? 0)))
}

/** What is written once per order and needs no more than being taken. */
function readTerms(row: RowReader) {
  const by = row.text('cancelBy')
  const reason = row.text('cancelReason')
  return {
    orderType: readOrderType(row),
    fulfillmentBy: isFulfilledByPlatform(row) ? ('platform' as const) : ('seller' as const),
    ...optional('deliveryOption', row.text('deliveryOption')),
    ...optional('buyerMessage', row.text('buyerMessage')),
    ...optional('sellerNote', row.text('sellerNote')),
    ...(by || reason ? { cancellation: { ...optional('by', by), ...optional('reason', reason) } } : {}),
  }
}

function isFulfilledByPlatform(row: RowReader): boolean {
  return /tiktok|fbt|tokopedia/i.test(row.text('fulfillment'))
}

function readOrderId(
  rows: readonly StagedRow[],
  reading: FileReading,
  complain: (reason: Reason) => void,
): string | undefined {
  const row = rows[0]
  if (!row) return undefined
  const refuse = (code: string, message: string, value?: string) => {
    complain({
      severity: 'refusal',
      code,
      message,
      row: row.rowNumber,
      column: headerOf('orderId'),
      ...(value === undefined ? {} : { value }),
    })
    return undefined
  }
  if (row.fault) return refuse('row-broken', `This row cannot be read: ${row.fault}.`)
  if (rows.length > maxRowsOfOrder) return refuse('too-many-rows', 'No order has so many rows.')
  const cell = row.cells[reading.columns.get('orderId') ?? -1] ?? ''
  const read = readFileId(cell)
  if ('id' in read) return read.id
  if (read.fault === 'missing') return refuse('id-missing', 'The row names no order.')
  return read.fault === 'strange'
    ? refuse('id-unreadable', 'This is no order id.', String(cell))
    : refuse('id-destroyed', spoiledId, String(cell))
}

function readOrderStatus(rows: readonly RowReader[], complain: (reason: Reason) => void) {
  return orderStatusOf(
    rows.map(row => {
      const { status, unknown } = row.status()
      if (unknown !== undefined) {
        complain({
          severity: 'warning',
          code: 'status-unknown',
          message: 'This status is not known. Where nothing else is known, the order waits on hold.',
          row: row.rowNumber,
          column: headerOf('status'),
          value: unknown,
        })
      }
      return status
    }),
  )
}

function readMoments(rows: readonly RowReader[]): { paidAt?: Date; milestones: Milestones } {
  const last = (column: FileColumn) =>
    rows
      .map(row => row.moment(column))
      .filter(moment => moment !== undefined)
      .sort((a, b) => b.getTime() - a.getTime())[0]
  const milestones: Milestones = {}
  const columns = {
    arranged: 'arrangedAt',
    handedOver: 'shippedAt',
    delivered: 'deliveredAt',
    canceled: 'canceledAt',
  } as const
  for (const [milestone, column] of Object.entries(columns)) {
    const moment = last(column)
    if (moment) milestones[milestone as keyof typeof columns] = moment
  }
  const paidAt = last('paidAt')
  return { ...(paidAt ? { paidAt } : {}), milestones }
}

/** Cash on delivery as the markets write it; elsewhere there is none. */
const cod =
  /\bcod\b|cash on delivery|bayar di tempat|bayaran tunai|tunai semasa|เก็บเงินปลายทาง|ชำระเงินปลายทาง|thanh toán khi nhận hàng|货到付款|contra\s?entrega/i

function readPayment(row: RowReader, free: boolean): { method?: string; kind: PaymentKind } {
  const method = row.text('payment')
  if (cod.test(method.normalize('NFC'))) return { method, kind: 'cod' }
  return { ...optional('method', method), kind: free ? 'free' : 'prepaid' }
}

function readOrderType(row: RowReader): OrderType {
  return /^pre/i.test(row.text('orderType')) ? 'pre_order' : 'normal'
}

function readFlags(row: RowReader, payment: PaymentKind, status: string): OrderFlag[] {
  const flags: OrderFlag[] = []
  if (payment === 'cod') flags.push('cod')
  if (readOrderType(row) === 'pre_order') flags.push('pre_order')
  if (isFulfilledByPlatform(row)) flags.push('fulfilled_by_platform')
  if (/^cancel/i.test(row.text('afterSales')) && status !== 'CANCELLED') flags.push('cancel_requested')
  return flags
}

/** The rows as objects of their filled cells, without row numbers: the same order in another file is the same text. */
function rawRows(rows: readonly StagedRow[], { headers }: FileReading): string {
  return JSON.stringify(
    rows.map(row =>
      Object.fromEntries(
        row.cells.flatMap((cell, at) => (cell === '' ? [] : [[headers[at] || `column ${at + 1}`, cell]])),
      ),
    ),
  )
}

function optional<Key extends string>(key: Key, text: string): { [name in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [name in Key]: string })
}
