import { formatMoney } from '../../../kernel/money.ts'
import type { BuyerSnapshot, MoneyPart } from '../../../orders/order-snapshot.ts'
import type { Cell } from '../file/cell.ts'
import { wallTimeText } from '../words/file-time.ts'
import type { ExportedOrder, ExportedPiece } from './read-exported-orders.ts'

/** One line of an exported file: an order and one of its SKUs. */
export type ExportLine = {
  order: ExportedOrder
  status: string
  skuId: string
  sellerSku: string
  productId: string
  productName: string
  variation: string
  quantity: number
  canceledQuantity: number
  listPrice: bigint | null
  subtotal: bigint | null
  sellerDiscount: bigint | null
  platformDiscount: bigint | null
  cancelReason: string
  trackingNumbers: string
  packageIds: string
  carrier: string
  buyer: BuyerSnapshot
  buyerMessage: string
  sellerNote: string
  /** Minor units as a number in major units; as text where a number would lose digits. */
  money(minor: bigint | null | undefined): Cell
  part(part: MoneyPart): Cell
  /** In the shop's zone, `YYYY-MM-DD HH:mm:ss`. */
  time(moment: Date | null | undefined): string
  milestone(name: string): string
}

const nobody: BuyerSnapshot = { regions: [], addressLines: [] }

/** An order's lines in the order of its pieces; an order without pieces has one line. */
export function exportLines(order: ExportedOrder): ExportLine[] {
  const groups = new Map<string, ExportedPiece[]>()
  for (const piece of order.pieces) {
    const key = JSON.stringify([
      piece.skuId,
      piece.sellerSku,
      piece.productName,
      piece.variation,
      piece.isGift,
    ])
    groups.set(key, [...(groups.get(key) ?? []), piece])
  }
  const lines = groups.size > 0 ? [...groups.values()] : [[]]
  return lines.map(pieces => lineOf(order, pieces))
}

function lineOf(order: ExportedOrder, pieces: readonly ExportedPiece[]): ExportLine {
  const first = pieces[0]
  const time = (moment: Date | null | undefined) => (moment ? wallTimeText(moment, order.timeZone) : '')
  const money = (minor: bigint | null | undefined) => moneyCell(minor, order.currency)
  return {
    order,
    status: first?.status ?? order.status,
    skuId: first?.skuId ?? '',
    sellerSku: first?.sellerSku ?? '',
    productId: first?.productId ?? '',
    productName: first?.productName ?? '',
    variation: first?.variation ?? '',
    quantity: pieces.length,
    canceledQuantity: pieces.filter(piece => piece.canceled).length,
    listPrice: first?.listPrice ?? null,
    subtotal: sum(pieces.map(piece => piece.unitPrice)),
    sellerDiscount: sum(pieces.map(piece => piece.sellerDiscount)),
    platformDiscount: sum(pieces.map(piece => piece.platformDiscount)),
    cancelReason: pieces.find(piece => piece.cancelReason)?.cancelReason ?? order.cancelReason ?? '',
    trackingNumbers: distinct(pieces.map(piece => piece.trackingNumber)),
    packageIds: distinct(pieces.map(piece => piece.packageId)),
    carrier: distinct(pieces.map(piece => piece.carrier)),
    buyer: order.personal?.buyer ?? nobody,
    buyerMessage: order.personal?.buyerMessage ?? '',
    sellerNote: order.personal?.sellerNote ?? '',
    money,
    part: part => money(order.money[part]),
    time,
    milestone: name => time(order.milestones[name]),
  }
}

function sum(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce<bigint | null>(
    (total, amount) => (amount === null ? total : (total ?? 0n) + amount),
    null,
  )
}

function distinct(texts: readonly (string | null)[]): string {
  return [...new Set(texts.filter(text => text !== null))].join(', ')
}

function moneyCell(minor: bigint | null | undefined, currency: string): Cell {
  if (minor === null || minor === undefined) return ''
  const text = formatMoney(minor, currency)
  // A double shows 15 digits for certain.
  return minor > -(10n ** 15n) && minor < 10n ** 15n ? Number(text) : text
}
