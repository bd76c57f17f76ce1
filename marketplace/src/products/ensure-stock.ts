import type { World } from '../world.ts'
import type { Sku } from './product.ts'
import { availableOf, setAvailable } from './stock.ts'

/** Refills a SKU's first warehouse when fewer than `pieces` can be sold. */
export function ensureStock(world: World, sku: Sku, pieces: number) {
  const lacking = pieces - availableOf(sku)
  const [place] = sku.stock
  if (lacking > 0 && place) setAvailable(world, sku, place[0], place[1].available + lacking)
}
