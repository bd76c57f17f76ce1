import { type BatchError, batch } from '../gateway/batch.ts'
import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { findProduct } from './find-product.ts'
import type { Product, Sku } from './product.ts'
import { availableOf, committedOf, setAvailable } from './stock.ts'

/** Stock as the platform sells it. */
export const inventoryEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/product/202309/inventory/search',
    scopes: ['seller.product.basic'],
    cipher: true,
    answer: searchInventory,
  },
  {
    method: 'POST',
    path: '/product/202309/products/{product_id}/inventory/update',
    scopes: ['seller.product.write'],
    cipher: true,
    answer: updateInventory,
  },
]

const MOST_PIECES = 99_999

/** By SKUs when both are given; ids that nobody knows are left out for SKUs and refused for products. */
function searchInventory({ shop, body }: ShopCall) {
  const skuIds = readIds(body, 'sku_ids', 600)
  const productIds = readIds(body, 'product_ids', 100)
  if (skuIds.length === 0 && productIds.length === 0) throw badParameter('body.product_ids')
  const skus =
    skuIds.length > 0
      ? skuIds.flatMap(id => shop.skus.get(id) ?? [])
      : productIds.flatMap(id => {
          const product = shop.products.get(id)
          if (product === undefined) throw refuse(12019008, id)
          return product.skus
        })
  const products = [...new Set(skus.map(sku => sku.product))]
  return {
    inventory: products.map(product => ({
      product_id: product.id,
      skus: skus.filter(sku => sku.product === product).map(presentStock),
    })),
  }
}

function readIds(body: Fields, name: string, most: number): string[] {
  const ids = body.texts(name)
  if (ids.length > most) throw refuse(12019015, `${name} takes at most ${most}`)
  return ids
}

function presentStock(sku: Sku) {
  const available = availableOf(sku)
  return {
    id: sku.id,
    seller_sku: sku.sellerSku,
    total_available_quantity: available,
    total_committed_quantity: committedOf(sku),
    total_available_inventory_distribution: {
      in_shop_inventory: { quantity: available },
      campaign_inventory: [],
      creator_inventory: [],
    },
    warehouse_inventory: [...sku.stock].map(([warehouseId, stock]) => ({
      warehouse_id: warehouseId,
      available_quantity: stock.available,
      committed_quantity: stock.committed,
    })),
  }
}

/** Absolute numbers of what can be sold, SKU by SKU; one that fails stops no other. */
function updateInventory(call: ShopCall) {
  const product = findProduct(call)
  if (product.status === 'FREEZE' || product.status === 'DELETED') throw refuse(12052032, product.status)
  const entries = call.body.objects('skus', 600)
  if (entries.length === 0) throw badParameter('body.skus')
  const errors: BatchError[] = batch(call.world, entries, {
    act: entry => updateSku(call, product, entry),
    detail: entry => ({ sku_id: entry.optionalText('id') ?? '' }),
  })
  return errors.length === 0 ? {} : { errors }
}

function updateSku({ world }: ShopCall, product: Product, entry: Fields) {
  const sku = product.skus.find(each => each.id === entry.text('id'))
  if (sku === undefined) throw refuse(12052556, entry.text('id'))
  const places = entry.objects('inventory').map(place => readPlace(sku, place))
  if (new Set(places.map(place => place.warehouseId)).size < sku.stock.size) throw refuse(12019028, sku.id)
  for (const { warehouseId, quantity } of places) setAvailable(world, sku, warehouseId, quantity)
  world.calls.effect('update_inventory', sku.id)
}

/** The documented range begins at 1; 0 is taken too, since a seller must be able to say that nothing is left. */
function readPlace(sku: Sku, place: Fields) {
  const quantity = place.optionalWhole('quantity')
  if (quantity === undefined || quantity < 0 || quantity > MOST_PIECES)
    throw refuse(12019024, String(quantity))
  const [only] = sku.stock.keys()
  const warehouseId = place.optionalText('warehouse_id') ?? (sku.stock.size === 1 ? only : undefined)
  if (warehouseId === undefined || !sku.stock.has(warehouseId)) throw refuse(12019022, warehouseId)
  return { warehouseId, quantity }
}
