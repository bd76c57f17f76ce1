import { changeOrder } from '../orders/change-order.ts'
import type { Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { openPackageOf } from './open-package.ts'
import { ordersIn, type Package, type Piece } from './package.ts'
import { tellRegrouped } from './tell-regrouped.ts'

type Group = { pieces: readonly Piece[]; tag: Package['tag'] }

/**
 * Puts the pieces of some packages into new ones: the old ids are gone for good, the orders know the new ones. The
 * caller has made sure that nothing of it has been shipped.
 */
export function regroup(world: World, old: readonly Package[], groups: readonly Group[]): Package[] {
  for (const pkg of old) {
    world.packages.delete(pkg.id)
    pkg.shop.packages.remove(pkg)
  }
  const fresh = groups
    .filter(group => group.pieces.length > 0)
    .map(({ pieces, tag }) => openPackageOf(world, pieces, tag))
  for (const order of new Set(fresh.flatMap(ordersIn))) changeOrder(world, order, () => undefined)
  return fresh
}

/** Takes an order out of the combined package that it waits in, because its address has changed. */
export function partForAddress(world: World, order: Order) {
  const ids = new Set(order.lines.map(line => line.packageId))
  for (const id of ids) {
    const pkg = id === undefined ? undefined : world.packages.get(id)
    if (pkg === undefined || pkg.status !== 'TO_FULFILL' || ordersIn(pkg).length === 1) continue
    const packages = takeOut(world, pkg, [order])
    tellRegrouped(world, order.shop, { kind: 'ADDRESS_UPDATE_SPLIT', role: 'ROLE_USER', packages })
  }
}

/** Gives each of these orders a package of its own; the others stay together. */
export function takeOut(world: World, pkg: Package, orders: readonly Order[]): Package[] {
  const rest = pkg.pieces.filter(piece => !orders.includes(piece.order))
  const restTag = new Set(rest.map(piece => piece.order)).size > 1 ? 'COMBINE' : 'DEFAULT'
  return regroup(
    world,
    [pkg],
    [
      ...orders.map(
        (order): Group => ({ pieces: pkg.pieces.filter(piece => piece.order === order), tag: 'DEFAULT' }),
      ),
      { pieces: rest, tag: restTag },
    ],
  )
}
