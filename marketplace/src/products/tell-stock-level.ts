import type { World } from '../world.ts'
import type { Sku } from './product.ts'

/** Pieces at and below which a SKU counts as low. */
const LOW_STOCK = 10

const levelOf = (available: number) =>
  available === 0 ? 'OUT_OF_STOCK' : available <= LOW_STOCK ? 'LOW_STOCK' : 'SUFFICIENT_STOCK'

/** Webhook 27, when a SKU's level has changed. `before` is what was available. */
export function tellStockLevel(world: World, sku: Sku, before: number) {
  let available = 0
  let committed = 0
  for (const stock of sku.stock.values()) {
    available += stock.available
    committed += stock.committed
  }
  const level = levelOf(available)
  if (level === levelOf(before)) return
  world.post.notify(sku.product.shop, 'INVENTORY_STATUS_CHANGE', {
    product_id: sku.product.id,
    sku_id: sku.id,
    trigger_reason: { alert_type: 'REALTIME', low_stock_threshold: LOW_STOCK },
    current_inventory_status: level,
    inventory_distribution: {
      total_quantity: available + committed,
      available_quantity: available,
      creator_reserved_quantity: 0,
      campaign_reserved_quantity: 0,
      committed_quantity: committed,
    },
    update_time: world.clock.now(),
  })
}
