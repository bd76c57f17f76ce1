import type { ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Product } from './product.ts'

/** The product that a path names; 12052032 when there is none, 12052048 when another shop has it. */
export function findProduct({ world, shop, path }: ShopCall): Product {
  const id = path('product_id')
  const mine = shop.products.get(id)
  if (mine) return mine
  const elsewhere = [...world.shops.values()].some(each => each.products.has(id))
  throw refuse(elsewhere ? 12052048 : 12052032, id)
}
