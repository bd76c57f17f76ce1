import type { OrderType } from '../markets/order-type.ts'
import type { Order, OrderStatus } from '../orders/order.ts'
import type { Wish } from '../orders/place-order.ts'
import { ensureStock } from '../products/ensure-stock.ts'
import type { Sku } from '../products/product.ts'
import { availableOf } from '../products/stock.ts'
import type { Shop } from '../shop/shop.ts'
import { inventWish } from '../stories/invent-wish.ts'
import type { World } from '../world.ts'
import { ControlError, findShop, numberIn, optionalText } from './control-call.ts'
import { lead } from './lead-order.ts'

const MOST = 10_000

const STATUSES: OrderStatus[] = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
]

/**
 * Makes orders at once, each with a past that fits its status. Their `update_time` is now, so that every client can find
 * them. Goods that are lacking are put on the shelf first, unless `respect_stock` asks for a refusal.
 */
export function createOrders(world: World, body: Record<string, unknown>): { order_ids: string[] } {
  const shops = readShops(world, body)
  const count = Math.floor(numberIn(body, 'count', { from: 1, to: MOST, otherwise: 1 }))
  const named = optionalText(body, 'status') ?? 'AWAITING_SHIPMENT'
  const plans = shops.map(shop => ({
    shop,
    status: readStatus(shop, named),
    lines: readLines(shop, body.lines),
  }))
  const settings = readSettings(body)
  const orders: Order[] = []
  for (let index = 0; index < count; index++) {
    const plan = plans[index % plans.length]
    if (plan === undefined) break
    const { shop, status, lines } = plan
    const wish: Wish = { ...(lines ? { lines } : inventWish(world, shop)), ...settings }
    for (const [sku, pieces] of piecesOf(wish)) stockUp(world, sku, pieces, body.respect_stock === true)
    const first = body.same_buyer === true ? orders[0] : undefined
    const alike = first ? { buyer: first.buyer, deliveryOption: first.deliveryOption } : {}
    orders.push(lead(world, shop, { ...wish, ...alike }, status))
  }
  return { order_ids: orders.map(order => order.id) }
}

/** The named shop. Without a name all shops take turns, beginning with the first; lines and one buyer keep to one shop. */
function readShops(world: World, body: Record<string, unknown>): Shop[] {
  const id = optionalText(body, 'shop_id')
  if (id !== undefined || body.same_buyer === true || body.status === 'ON_HOLD') return [findShop(world, id)]
  if (body.lines === undefined) return [...world.shops.values()]
  const [line] = Array.isArray(body.lines) ? body.lines : []
  const selling = [...world.shops.values()].find(shop => findSku(shop, line ?? {}) !== undefined)
  return [selling ?? findShop(world, undefined)]
}

function findSku(shop: Shop, line: Record<string, unknown>): Sku | undefined {
  const [id, sellerSku] = [optionalText(line, 'sku_id'), optionalText(line, 'seller_sku')]
  return id ? shop.skus.get(id) : [...shop.skus.values()].find(each => each.sellerSku === sellerSku)
}

function readStatus(shop: Shop, text: string): OrderStatus {
  const status = STATUSES.find(each => each === text)
  if (status === undefined) throw new ControlError(400, `status must be one of ${STATUSES.join(', ')}.`)
  if (status === 'ON_HOLD' && shop.profile.holdSeconds === 0) {
    throw new ControlError(409, `The market ${shop.region} holds no orders.`)
  }
  return status
}

/** `[{ sku_id | seller_sku, quantity }]`; nothing when buyers shall choose for themselves. */
function readLines(shop: Shop, value: unknown): Wish['lines'] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || value.length === 0) throw new ControlError(400, 'lines must be a list.')
  return value.map((line: Record<string, unknown>) => {
    const quantity = numberIn(line, 'quantity', { from: 1, to: 100, otherwise: 1 })
    const sku = findSku(shop, line)
    if (sku === undefined)
      throw new ControlError(404, `Shop ${shop.id} has no such SKU: ${JSON.stringify(line)}.`)
    return { sku, quantity: Math.floor(quantity), isGift: line.is_gift === true }
  })
}

const TYPES: OrderType[] = ['NORMAL', 'ZERO_LOTTERY', 'PRE_ORDER', 'MADE_TO_ORDER', 'BACK_ORDER']

/** What the caller wants of the orders beyond their lines. */
function readSettings(body: Record<string, unknown>): Partial<Wish> {
  const shippingType = optionalText(body, 'shipping_type')
  const orderType = TYPES.find(type => type === body.order_type)
  if (shippingType !== undefined && shippingType !== 'TIKTOK' && shippingType !== 'SELLER') {
    throw new ControlError(400, 'shipping_type must be TIKTOK or SELLER.')
  }
  return {
    ...(shippingType ? { shippingType } : {}),
    flavor: {
      isCod: body.is_cod === true,
      isSample: body.is_sample_order === true,
      ...(orderType ? { orderType } : {}),
    },
  }
}

function piecesOf(wish: Wish): Map<Sku, number> {
  const pieces = new Map<Sku, number>()
  for (const { sku, quantity } of wish.lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity)
  return pieces
}

function stockUp(world: World, sku: Sku, pieces: number, respect: boolean) {
  if (respect && availableOf(sku) < pieces) {
    throw new ControlError(409, `Only ${availableOf(sku)} of SKU ${sku.id} (${sku.sellerSku}) are left.`)
  }
  ensureStock(world, sku, pieces)
}
