import { changeOrder, tellStatus } from '../orders/change-order.ts'
import { completeOrder } from '../orders/complete-order.ts'
import type { Order, OrderStatus } from '../orders/order.ts'
import { payOrder, releaseOrder } from '../orders/pay-order.ts'
import { placeOrder, type Wish } from '../orders/place-order.ts'
import { rememberStale } from '../orders/stale-orders.ts'
import { deliverNow } from '../packages/deliver-now.ts'
import { openPackage } from '../packages/open-package.ts'
import { recordScan } from '../packages/record-scan.ts'
import { regroup } from '../packages/regroup.ts'
import { shipAll } from '../packages/ship-all.ts'
import { shipWithLabel } from '../packages/ship-with-label.ts'
import { cancelDirectly } from '../returns/cancel-directly.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'

type Step = { to: OrderStatus; afterSeconds: number; act: (world: World, order: Order) => void }

const HOUR = 3600

/** The stations of an order on its straight way, with ordinary times between them. */
const steps = (shop: Shop): Step[] => [
  { to: 'ON_HOLD', afterSeconds: 60, act: payOrder },
  { to: 'AWAITING_SHIPMENT', afterSeconds: shop.profile.holdSeconds, act: releaseOrder },
  { to: 'AWAITING_COLLECTION', afterSeconds: 5 * HOUR, act: shipAll },
  { to: 'IN_TRANSIT', afterSeconds: 4 * HOUR, act: collectNow },
  { to: 'DELIVERED', afterSeconds: 40 * HOUR, act: deliverNow },
  { to: 'COMPLETED', afterSeconds: shop.profile.returnWindowDays * 24 * HOUR + HOUR, act: completeOrder },
]

/** Makes an order and leads it to a status: everything before now happens in its past, and only the end is told. */
export function lead(world: World, shop: Shop, wish: Wish, status: OrderStatus): Order {
  const way = status === 'CANCELLED' || status === 'PARTIALLY_SHIPPING' ? 'AWAITING_SHIPMENT' : status
  const until = steps(shop).findIndex(step => step.to === way)
  const walked = steps(shop).slice(0, until + 1)
  const order = world.post.muted(() => walk(world, shop, wish, walked))
  if (status === 'CANCELLED') cancelDirectly(world, order, { by: 'BUYER', reason: NO_LONGER_NEEDED })
  if (status === 'PARTIALLY_SHIPPING') shipOnePiece(world, order)
  if (order.updateTime < world.clock.now()) changeOrder(world, order, () => undefined, held(order))
  rememberStale(world, order, true)
  tellStatus(world, order)
  return order
}

const NO_LONGER_NEEDED = 'ecom_order_to_ship_canceled_reason_no_longer_needed'

/** A status that pieces cannot express must be said again. */
const held = (order: Order) =>
  order.status === 'ON_HOLD' || order.status === 'UNPAID' ? order.status : undefined

function walk(world: World, shop: Shop, wish: Wish, walked: readonly Step[]): Order {
  const length = walked.reduce((seconds, step) => seconds + step.afterSeconds, 0)
  let at = world.clock.now() - length
  const order = world.clock.asOf(at, () => placeOrder(world, shop, wish))
  for (const step of walked) {
    at += step.afterSeconds
    world.clock.asOf(at, () => step.act(world, order))
  }
  return order
}

function collectNow(world: World, order: Order) {
  for (const id of new Set(order.lines.map(line => line.packageId))) {
    const pkg = id === undefined ? undefined : world.packages.get(id)
    if (pkg) recordScan(world, pkg, { description: 'Picked up by the carrier', milestone: 'collected' })
  }
}

/** One piece leaves alone; an order of a single piece cannot be shipped in part and is shipped whole. */
function shipOnePiece(world: World, order: Order) {
  const [first, ...rest] = order.lines
  if (first === undefined || rest.length === 0) return shipAll(world, order)
  const old = first.packageId === undefined ? undefined : world.packages.get(first.packageId)
  const [pkg] = old
    ? regroup(
        world,
        [old],
        [
          { pieces: [{ order, line: first }], tag: 'SPLIT' },
          { pieces: rest.map(line => ({ order, line })), tag: 'SPLIT' },
        ],
      )
    : [openPackage(world, order, [first], 'SPLIT')]
  if (pkg) shipWithLabel(world, order, pkg)
}
