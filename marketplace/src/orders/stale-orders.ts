import type { World } from '../world.ts'
import type { Order } from './order.ts'
import { presentOrder } from './present-order.ts'

type Stale = { until: number; wire: Record<string, unknown> | undefined }

/** What searches still show of orders whose change they have not noticed yet. */
const stale = new WeakMap<Order, Stale>()

/**
 * Called before a change: with the mischief's chance, searches lag behind it for a while. An order that nobody has seen
 * yet is hidden from them altogether.
 */
export function rememberStale(world: World, order: Order, isNew = false) {
  const { settings, random } = world.mischief
  if (settings.stale_reads === 0 || !random.chance(settings.stale_reads)) return
  const until = world.clock.now() + random.int(1, Math.max(1, settings.stale_seconds))
  const shown = isNew ? 'hidden' : (staleView(world, order) ?? presentOrder(world, order, 'search'))
  stale.set(order, { until, wire: shown === 'hidden' ? undefined : shown })
}

/** The outdated view of an order, `hidden` when searches do not know it at all, nothing when they are up to date. */
export function staleView(world: World, order: Order): Record<string, unknown> | 'hidden' | undefined {
  const found = stale.get(order)
  if (found === undefined || found.until <= world.clock.now()) return undefined
  return found.wire ?? 'hidden'
}
