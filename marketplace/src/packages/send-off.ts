import { tellStory } from '../carriers/tell-story.ts'
import { weighted } from '../weighted.ts'
import type { World } from '../world.ts'
import type { Package } from './package.ts'
import { recordScan } from './record-scan.ts'

/** The package is the carrier's now: its whole way is drawn, and its scans happen one after the other. */
export function sendOff(world: World, pkg: Package) {
  const outcome = weighted(world.random.carriers, world.story.outcomes)
  const scans = tellStory(pkg.shop.region, outcome, world.random.carriers)
  const pace = world.story.carrierPace
  const start = Math.max(world.clock.now(), pkg.pickupSlot?.start ?? 0)
  const follow = (index: number) => {
    const scan = scans[index]
    if (scan === undefined) return
    world.clock.at(start + Math.round(scan.afterHours * 3600 * pace), () => {
      if (pkg.status !== 'PROCESSING' && pkg.status !== 'FULFILLING') return
      recordScan(world, pkg, scan)
      follow(index + 1)
    })
  }
  follow(0)
}
