import type { Flavor } from '../orders/order.ts'
import type { Wish } from '../orders/place-order.ts'
import type { Product, Sku } from '../products/product.ts'
import { availableOf } from '../products/stock.ts'
import type { Shop } from '../shop/shop.ts'
import { weighted } from '../weighted.ts'
import type { World } from '../world.ts'

/** What the next buyer wants: a few things that are on the shelf, mostly one of each. */
export function inventWish(world: World, shop: Shop, products?: readonly Product[]): Wish {
  const random = world.random.buyers
  const offered = products ?? [...shop.products.values()].filter(product => product.status === 'ACTIVATE')
  const kinds = weighted(random, [
    [1, 68],
    [2, 22],
    [3, 10],
  ])
  const skus = new Set<Sku>()
  for (let kind = 0; kind < kinds; kind++) skus.add(pickSku(world, offered))
  const lines: Wish['lines'] = [...skus].map(sku => ({
    sku,
    quantity: weighted(random, [
      [1, 80],
      [2, 14],
      [3, 4],
      [5, 2],
    ]),
  }))
  if (random.chance(0.03)) lines.push({ sku: pickSku(world, offered), quantity: 1, isGift: true })
  return { lines, flavor: inventFlavor(world, shop) }
}

/** Something that is left; when three tries find nothing, the last thing looked at. */
function pickSku(world: World, products: readonly Product[]): Sku {
  const look = () => world.random.buyers.pick(world.random.buyers.pick(products).skus)
  const tries = [look(), look(), look()] as const
  return tries.find(sku => availableOf(sku) > 5) ?? tries[2]
}

/** Mostly ordinary orders; some are cash on delivery, samples, pre-orders, made to order, or TikTok's to ship. */
function inventFlavor(world: World, shop: Shop): Partial<Flavor> {
  const random = world.random.buyers
  const isCod = random.chance(shop.profile.codShare)
  const kind = random.next()
  if (kind < 0.012) return { isSample: true }
  if (kind < 0.03) return { isCod, fulfillment: 'FULFILLMENT_BY_TIKTOK' }
  const western = shop.region === 'US' || shop.region === 'GB'
  if (western && kind < 0.042) {
    return { orderType: 'PRE_ORDER', releaseAt: world.clock.now() + random.int(3, 8) * 86_400 }
  }
  if (western && kind < 0.052) return { orderType: 'MADE_TO_ORDER', handlingDays: random.int(3, 7) }
  return { isCod }
}
