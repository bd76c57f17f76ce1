import type { Marketplace } from '@supercargo/marketplace'
import { sql } from 'kysely'
import type { Db } from '../src/kernel/database.ts'
import { parseMoney } from '../src/kernel/money.ts'

type Truth = ReturnType<Marketplace['truth']>
type TrueOrder = Truth['orders'][number]

type OrderHere = {
  id: string
  shop: string
  status: string
  version: bigint
  currency: string
  total: bigint
  flags: string[]
  pieces: { id: string; status: string; package: string | null; canceled: boolean }[]
}

/** One line for each difference between what the platform knows and what the desk shows; none when they agree. */
export async function deskAgainstTruth(db: Db, truth: Truth): Promise<string[]> {
  const here = await ordersHere(db)
  const differences: string[] = []
  const known = new Map<string, OrderHere>()
  for (const order of here) {
    if (known.has(order.id)) differences.push(`${order.id}: is here twice`)
    known.set(order.id, order)
  }
  for (const order of truth.orders) {
    const ours = known.get(order.id)
    known.delete(order.id)
    if (!ours) differences.push(`${order.id}: is missing (${order.status}, changed ${order.update_time})`)
    else differences.push(...compare(order, ours).map(difference => `${order.id}: ${difference}`))
  }
  for (const id of known.keys()) differences.push(`${id}: the platform does not know it`)
  return differences
}

function compare(there: TrueOrder, here: OrderHere): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['shop', there.shop_id, here.shop],
    ['status', there.status, here.status],
    ['version', there.update_time * 1000, Number(here.version)],
    ['currency', there.currency, here.currency],
    ['total', parseMoney(there.total_amount, there.currency), here.total],
    ['cod', there.is_cod, here.flags.includes('cod')],
    ['cancel requested', there.is_buyer_request_cancel, here.flags.includes('cancel_requested')],
    ['address changed', there.has_updated_recipient_address, here.flags.includes('address_changed')],
    ['pieces', piecesThere(there), piecesHere(here)],
  ]
  return pairs
    .filter(([, a, b]) => a !== b)
    .map(([name, a, b]) => `${name} is ${String(a)} there and ${String(b)} here`)
}

const piecesThere = (order: TrueOrder) =>
  order.line_items
    .map(line => `${line.id} ${line.status} ${line.package_id ?? '-'}`)
    .sort()
    .join(', ')

const piecesHere = (order: OrderHere) =>
  order.pieces
    .map(piece => `${piece.id} ${piece.status} ${piece.package ?? '-'}`)
    .sort()
    .join(', ')

async function ordersHere(db: Db): Promise<OrderHere[]> {
  const { rows } = await sql<OrderHere>`
    select o.channel_order_id as id, shops.channel_shop_id as shop, o.channel_status as status,
      o.channel_version as version, o.currency, o.total_amount as total, o.flags,
      (select json_agg(json_build_object('id', p.channel_line_id, 'status', p.channel_status,
          'package', p.channel_package_id, 'canceled', p.canceled))
        from order_pieces p where p.merchant_id = o.merchant_id and p.order_id = o.id) as pieces
    from orders o
    join shops on shops.merchant_id = o.merchant_id and shops.id = o.shop_id
    where o.merchant_id = ${db.scope.merchantId}`.execute(db)
  return rows
}
