import { formatMoney } from '../kernel/money.ts'
import type { Json } from '../kernel/schema.generated.ts'
import type { BuyerSnapshot, Deadlines, OrderSnapshot, PieceSnapshot } from './order-snapshot.ts'
import { statusMoment } from './status-moment.ts'

/** One line of an order's history. `detail` never holds what is sealed elsewhere. */
export type TimelineLine = { kind: string; at: Date; detail: { [key: string]: Json } }

/** What was recorded before, as far as a change of it is worth a line. */
export type Before = Pick<
  OrderSnapshot,
  'source' | 'channelStatus' | 'version' | 'paidAt' | 'deadlines' | 'milestones' | 'sellerNote' | 'flags'
> & { total: bigint; buyer: BuyerSnapshot; pieces: readonly PieceBefore[] }

export type PieceBefore = Pick<
  PieceSnapshot,
  'channelLineId' | 'canceled' | 'channelPackageId' | 'trackingNumber' | 'carrier'
>

/**
 * What a newer telling changed, in the field's words, at the platform's time where it names one: the moment of
 * the status, else the update time if it moved, else the moment of asking.
 */
export function orderChanges(before: Before, after: OrderSnapshot): TimelineLine[] {
  const at = after.version > before.version ? after.version : after.seenAt
  const lines = [
    sourceChange(before, after, at),
    statusChange(before, after),
    payment(before, after),
    cancelRequest(before, after, at),
    addressChange(before.buyer, after.buyer, at),
    ...goodsChanges(before, after, at),
    deadlineChange(before.deadlines, after.deadlines, at),
    amountChange(before, after, at),
    before.sellerNote === after.sellerNote ? null : { kind: 'order.seller-note-changed', at, detail: {} },
  ].filter(line => line !== null)
  return lines.length > 0 ? lines : [{ kind: 'order.details-changed', at, detail: {} }]
}

function sourceChange(before: Before, after: OrderSnapshot, at: Date): TimelineLine | null {
  if (before.source === after.source) return null
  return { kind: 'order.source-changed', at, detail: { from: before.source, to: after.source } }
}

function statusChange(before: Before, after: OrderSnapshot): TimelineLine | null {
  const [from, to] = [before.channelStatus, after.channelStatus]
  if (from === to) return null
  const at = statusMoment(after)
  if (to !== 'CANCELLED') return { kind: 'order.status-changed', at, detail: { from, to } }
  const { by = null, reason = null } = after.cancellation ?? {}
  return { kind: 'order.canceled', at, detail: { from, by, reason } }
}

/** Paying shows in the status as well, except with cash on delivery (fact sheet §8, 22). */
function payment(before: Before, after: OrderSnapshot): TimelineLine | null {
  if (before.paidAt || !after.paidAt) return null
  return { kind: 'order.paid', at: after.paidAt, detail: {} }
}

function cancelRequest(before: Before, after: OrderSnapshot, at: Date): TimelineLine | null {
  const asked = before.flags.includes('cancel_requested')
  const asks = after.flags.includes('cancel_requested')
  if (asked === asks) return null
  if (asks) {
    const moment = after.milestones.cancelRequested ?? at
    return {
      kind: 'order.cancel-requested',
      at: moment,
      detail: { reason: after.cancellation?.reason ?? null },
    }
  }
  return after.channelStatus === 'CANCELLED' ? null : { kind: 'order.cancel-request-ended', at, detail: {} }
}

const addressParts = [
  'name',
  'phone',
  'country',
  'postalCode',
  'regions',
  'addressLines',
  'fullAddress',
] as const

/** Which parts changed, not what they say. Parts that the platform gives or masks by status are no change. */
function addressChange(before: BuyerSnapshot, after: BuyerSnapshot, at: Date): TimelineLine | null {
  const parts = addressParts.filter(part => {
    const [was, is] = [partText(before[part]), partText(after[part])]
    return was !== is && clear(was) && clear(is)
  })
  return parts.length === 0 ? null : { kind: 'order.address-changed', at, detail: { parts } }
}

function partText(part: string | string[] | undefined): string {
  return Array.isArray(part) ? part.join('\n') : (part ?? '')
}

function clear(text: string): boolean {
  return text !== '' && !text.includes('*')
}

function goodsChanges(before: Before, after: OrderSnapshot, at: Date): TimelineLine[] {
  // A file does not know the platform's line ids: other ids are then no other goods.
  if (before.source !== after.source) return []
  const was = new Map(before.pieces.map(piece => [piece.channelLineId, piece]))
  const is = new Map(after.pieces.map(piece => [piece.channelLineId, piece]))
  const lines: TimelineLine[] = []
  const added = after.pieces.filter(piece => !was.has(piece.channelLineId)).length
  const removed = before.pieces.filter(piece => !is.has(piece.channelLineId)).length
  const canceled = after.pieces.filter(
    piece => piece.canceled && was.get(piece.channelLineId)?.canceled === false,
  ).length
  const wholly = before.channelStatus !== after.channelStatus && after.channelStatus === 'CANCELLED'
  if (added > 0 || removed > 0 || (canceled > 0 && !wholly)) {
    lines.push({ kind: 'order.pieces-changed', at, detail: { added, removed, canceled } })
  }
  const [from, to] = [parcelsOf(before.pieces), parcelsOf(after.pieces)]
  if (JSON.stringify(from) !== JSON.stringify(to)) {
    lines.push({ kind: 'order.parcels-changed', at, detail: { from, to } })
  }
  return lines
}

function parcelsOf(pieces: readonly PieceBefore[]): Json[] {
  const parcels = new Map<string, Json>()
  for (const { channelPackageId = null, trackingNumber = null, carrier = null } of pieces) {
    if (channelPackageId === null && trackingNumber === null) continue
    parcels.set(`${channelPackageId}\n${trackingNumber}`, { channelPackageId, trackingNumber, carrier })
  }
  return [...parcels.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parcel]) => parcel)
}

function deadlineChange(before: Deadlines, after: Deadlines, at: Date): TimelineLine | null {
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Deadlines)[]
  const changes = kinds
    .map(kind => ({
      deadline: kind,
      from: before[kind]?.toISOString() ?? null,
      to: after[kind]?.toISOString() ?? null,
    }))
    // A deadline that appears belongs to the status that brought it; only a moved or lifted one is news.
    .filter(change => change.from !== null && change.from !== change.to)
  return changes.length === 0 ? null : { kind: 'order.deadline-changed', at, detail: { changes } }
}

function amountChange(before: Before, after: OrderSnapshot, at: Date): TimelineLine | null {
  const { currency, total } = after.money
  if (before.total === total) return null
  const detail = { from: formatMoney(before.total, currency), to: formatMoney(total, currency), currency }
  return { kind: 'order.amount-changed', at, detail }
}
