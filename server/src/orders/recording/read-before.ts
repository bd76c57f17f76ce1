import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { type Moments, momentsOf } from '../moments.ts'
import type { Before, PieceBefore } from '../order-changes.ts'
import type { Deadlines, Milestones, OrderFlag, OrderSnapshot } from '../order-snapshot.ts'
import { openPrivatePart } from '../private-part.ts'

type Row = {
  id: string
  source: OrderSnapshot['source']
  channel_status: string
  channel_version: bigint
  paid_at: Date | null
  flags: OrderFlag[]
  total_amount: bigint
  deadlines: Moments<keyof Deadlines>
  milestones: Moments<keyof Milestones>
  private_sealed: Buffer
  pieces: PieceRow[]
}

type PieceRow = {
  line: string
  canceled: boolean
  package: string | null
  tracking: string | null
  carrier: string | null
}

/** What was recorded of these orders, as far as a change of it is told on the timeline. One query. */
export async function readBefore(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Before>> {
  if (orderIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select o.id, o.source, o.channel_status, o.channel_version, o.paid_at, o.flags, o.total_amount,
      s.deadlines, s.milestones, s.private_sealed,
      coalesce((
        select json_agg(json_build_object('line', p.channel_line_id, 'canceled', p.canceled,
          'package', p.channel_package_id, 'tracking', p.tracking_number, 'carrier', p.carrier) order by p.position)
        from order_pieces p where p.merchant_id = o.merchant_id and p.order_id = o.id), '[]') as pieces
    from orders o join order_sheets s on s.merchant_id = o.merchant_id and s.order_id = o.id
    where o.merchant_id = ${tx.scope.merchantId} and o.id = any(${orderIds}::text[])`.execute(tx)
  return new Map(rows.map(row => [row.id, beforeOf(tx, row)]))
}

function beforeOf(tx: Tx, row: Row): Before {
  const { buyer, sellerNote } = openPrivatePart(tx.keys, row.private_sealed)
  return {
    source: row.source,
    channelStatus: row.channel_status,
    version: new Date(Number(row.channel_version)),
    flags: row.flags,
    total: row.total_amount,
    deadlines: momentsOf(row.deadlines),
    milestones: momentsOf(row.milestones),
    buyer,
    pieces: row.pieces.map(pieceOf),
    ...(row.paid_at ? { paidAt: row.paid_at } : {}),
    ...(sellerNote ? { sellerNote } : {}),
  }
}

function pieceOf(row: PieceRow): PieceBefore {
  return {
    channelLineId: row.line,
    canceled: row.canceled,
    ...(row.package ? { channelPackageId: row.package } : {}),
    ...(row.tracking ? { trackingNumber: row.tracking } : {}),
    ...(row.carrier ? { carrier: row.carrier } : {}),
  }
}
