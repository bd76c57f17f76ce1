import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import { findShopOrder } from './find-package.ts'
import { ordersIn } from './package.ts'
import { regroup } from './regroup.ts'
import { checkShippable } from './ship-package.ts'
import { tellRegrouped } from './tell-regrouped.ts'

const SCOPES = ['seller.fulfillment.package.write']

/** One order in several packages. */
export const splitEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/orders/split_attributes',
    scopes: SCOPES,
    cipher: true,
    answer: call => ({ split_attributes: askedOrders(call).map(order => attributesOf(call, order)) }),
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/split',
    scopes: SCOPES,
    cipher: true,
    answer: splitOrder,
  },
]

function askedOrders({ world, shop, query }: ShopCall): Order[] {
  const ids = query.texts('order_ids', 50)
  if (ids.length === 0) throw badParameter('order_ids')
  return ids.map(id => findShopOrder(world, shop, id))
}

function attributesOf(call: ShopCall, order: Order) {
  const reason = whyNotSplit(call, order)
  return {
    order_id: order.id,
    can_split: reason === undefined,
    must_split: false,
    ...(reason ? { reason } : {}),
  }
}

/** In America and Britain any piece may travel alone, at shipping; elsewhere SKUs are parted, before shipping. */
function whyNotSplit({ world, shop }: ShopCall, order: Order): string | undefined {
  if (order.status === 'CANCELLED') return 'Order has been canceled'
  if (order.status !== 'AWAITING_SHIPMENT') return 'Order is not awaiting shipment'
  if (packagesOf(world, order).some(pkg => ordersIn(pkg).length > 1)) return 'Order is combined'
  const parts =
    shop.profile.splitLevel === 'sku'
      ? new Set(order.lines.map(line => line.sku.id)).size
      : order.lines.length
  return parts > 1 ? undefined : 'Order has nothing to part'
}

const packagesOf = (world: ShopCall['world'], order: Order) =>
  [...new Set(order.lines.flatMap(line => line.packageId ?? []))].flatMap(id => world.packages.get(id) ?? [])

type Group = { id: string; lineIds: string[] }

/** Every piece goes into exactly one group, pieces of one SKU stay together; the old package ids are gone. */
function splitOrder(call: ShopCall) {
  const { world, shop, body } = call
  const order = findShopOrder(world, shop, call.path('order_id'))
  const groups = body
    .objects('splittable_groups', 50)
    .map((group): Group => ({ id: group.text('id'), lineIds: group.texts('order_line_item_ids') }))
  if (groups.length === 0) throw badParameter('body.splittable_groups')
  checkSplit(call, order, groups)
  const fresh = regroup(
    world,
    packagesOf(world, order),
    groups.map(group => ({
      pieces: order.lines.filter(line => group.lineIds.includes(line.id)).map(line => ({ order, line })),
      tag: groups.length > 1 ? 'SPLIT' : 'DEFAULT',
    })),
  )
  tellRegrouped(world, shop, { kind: 'SPLIT', role: 'ROLE_SELLER', packages: fresh })
  return {
    packages: fresh.map((pkg, index) => ({ id: pkg.id, splittable_group_id: groups[index]?.id ?? '' })),
  }
}

function checkSplit({ world, shop }: ShopCall, order: Order, groups: readonly Group[]) {
  checkShippable(order)
  if (order.status !== 'AWAITING_SHIPMENT') throw refuse(21011006, order.id)
  if (!shop.profile.packageBeforeShipping)
    throw refuse(21011035, 'in this market orders are split at shipping')
  if (packagesOf(world, order).some(pkg => ordersIn(pkg).length > 1)) throw refuse(21011046, order.id)
  const alive = order.lines.filter(line => line.status !== 'CANCELLED')
  const named = groups.flatMap(group => group.lineIds)
  const complete = named.length === alive.length && alive.every(line => named.includes(line.id))
  if (!complete || groups.some(group => group.lineIds.length === 0)) {
    throw refuse(21011005, 'every piece must be in exactly one group')
  }
  const homes = new Map<string, string>()
  for (const group of groups) {
    for (const line of alive.filter(each => group.lineIds.includes(each.id))) {
      if ((homes.get(line.sku.id) ?? group.id) !== group.id) throw refuse(21011036, line.sku.id)
      homes.set(line.sku.id, group.id)
    }
  }
}
