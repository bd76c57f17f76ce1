import type { World } from '../world.ts'
import type { Product } from './product.ts'

type Change = { fields: string[]; source: 'SELLER_CENTER' | 'OPEN_API' }

/** Changes a listing and tells which of its fields (webhook 15). */
export function changeProduct(
  world: World,
  product: Product,
  { fields, source }: Change,
  change: () => void,
) {
  change()
  product.updateTime = Math.max(world.clock.now(), product.updateTime + 1)
  world.post.notify(product.shop, 'PRODUCT_INFORMATION_CHANGE', {
    product_id: product.id,
    change_source: source,
    changed_fields: fields,
    update_time: product.updateTime,
  })
}
