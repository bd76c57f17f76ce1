import type { Line, Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import { changePackage } from './change-package.ts'
import { openPackageOf } from './open-package.ts'
import { ordersIn, type Package } from './package.ts'
import { tellRegrouped } from './tell-regrouped.ts'

/**
 * Takes cancelled pieces out of their packages. A package that loses all of them is cancelled; one that keeps some lets
 * the cancelled ones go into a cancelled package of their own, and the change of grouping is told.
 */
export function closePackagesOf(world: World, order: Order, lines: readonly Line[]) {
  const ids = new Set(lines.map(line => line.packageId))
  for (const id of ids) {
    const pkg = id === undefined ? undefined : world.packages.get(id)
    if (pkg === undefined || pkg.status === 'CANCELLED') continue
    const gone = pkg.pieces.filter(({ line }) => lines.includes(line))
    if (gone.length === pkg.pieces.length) endPackage(world, pkg)
    else partPackage(world, order, pkg, gone)
  }
}

function endPackage(world: World, pkg: Package) {
  changePackage(world, pkg, () => {
    pkg.status = 'CANCELLED'
  })
}

function partPackage(world: World, order: Order, pkg: Package, gone: Package['pieces']) {
  const combined = ordersIn(pkg).length > 1
  changePackage(world, pkg, () => {
    pkg.pieces = pkg.pieces.filter(piece => !gone.includes(piece))
    if (ordersIn(pkg).length === 1 && pkg.tag === 'COMBINE') pkg.tag = 'DEFAULT'
  })
  const rest = openPackageOf(world, gone, 'SPLIT')
  endPackage(world, rest)
  tellRegrouped(world, order.shop, {
    kind: combined ? 'CANCEL_FULFILL_SPLIT' : 'PARTLY_CANCEL_SPLIT',
    role: 'ROLE_SYSTEM',
    packages: [pkg, rest],
  })
}
