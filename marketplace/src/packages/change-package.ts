import type { World } from '../world.ts'
import type { Package } from './package.ts'

/** Every change of a package goes through here: its `update_time` moves and the searches know it. */
export function changePackage(world: World, pkg: Package, change: () => void) {
  change()
  pkg.updateTime = Math.max(world.clock.now(), pkg.updateTime + 1)
  pkg.shop.packages.moved(pkg)
}
