import { placeOrder } from '../orders/place-order.ts'
import { ensureStock } from '../products/ensure-stock.ts'
import type { Product } from '../products/product.ts'
import { availableOf } from '../products/stock.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import { inventWish } from './invent-wish.ts'
import type { Story } from './story.ts'

/** From now on the marketplace lives by this story; what the story before has begun goes its way. */
export function playStory(world: World, story: Story) {
  world.story = story
  if (story.crowd) gatherCrowd(world, story.crowd)
  if (story.arrivals) awaitNext(world, story, story.arrivals)
}

function awaitNext(world: World, story: Story, pause: NonNullable<Story['arrivals']>) {
  world.clock.after(world.random.arrivals.int(pause.from, pause.to), () => {
    if (world.story !== story) return
    arrive(world, world.random.arrivals.pick([...world.shops.values()]))
    awaitNext(world, story, pause)
  })
}

/** One buyer comes; when what they want is sold out they leave again. */
export function arrive(world: World, shop: Shop, products?: readonly Product[]) {
  const wish = inventWish(world, shop, products)
  const wanted = new Map<Product['skus'][number], number>()
  for (const { sku, quantity } of wish.lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
  if ([...wanted].every(([sku, pieces]) => availableOf(sku) >= pieces)) placeOrder(world, shop, wish)
}

/** A live stream: its few products are stocked up, and everybody comes within minutes. */
function gatherCrowd(world: World, { orders, seconds, products }: NonNullable<Story['crowd']>) {
  const random = world.random.arrivals
  const stages = [...world.shops.values()].map(shop => {
    const shown = [...shop.products.values()].slice(0, products)
    for (const sku of shown.flatMap(product => product.skus)) ensureStock(world, sku, orders)
    return { shop, shown }
  })
  for (let buyer = 0; buyer < orders; buyer++) {
    const { shop, shown } = random.pick(stages)
    world.clock.after(random.int(1, seconds), () => arrive(world, shop, shown))
  }
}
