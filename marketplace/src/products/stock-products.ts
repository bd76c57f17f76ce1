import { buildCatalog, type CatalogProduct } from '../catalog/build-catalog.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'
import type { Product } from './product.ts'

/** Puts the market's catalog on the shelves of a shop. */
export function stockProducts(world: World, shop: Shop) {
  for (const entry of buildCatalog(shop.region, world.random.catalog)) {
    const product = listProduct(world, shop, entry)
    shop.products.set(product.id, product)
    for (const sku of product.skus) shop.skus.set(sku.id, sku)
  }
}

/** A product of this shop with its SKUs, all stock in the sales warehouses. */
export function listProduct(world: World, shop: Shop, entry: CatalogProduct): Product {
  const now = world.clock.now()
  const product: Product = {
    id: world.ids.product(),
    shop,
    seq: world.nextSeq(),
    createTime: now,
    updateTime: now,
    status: 'ACTIVATE',
    title: entry.title,
    category: { id: categoryId(entry.category), name: entry.category },
    picture: entry.picture,
    skus: [],
  }
  const places = shop.warehouses.filter(place => place.kind === 'SALES_WAREHOUSE')
  product.skus = entry.skus.map(sku => ({
    id: world.ids.sku(),
    product,
    name: sku.variation,
    sellerSku: sku.sellerSku,
    price: sku.priceMinor,
    weightGrams: sku.weightGrams,
    picture: sku.picture,
    bundleOf: sku.bundleOf,
    stock: new Map(places.map(place => [place.id, { available: sku.stock, committed: 0 }])),
  }))
  return product
}

/** Six digits from the category's name, the same in every shop. */
function categoryId(name: string): string {
  const sum = [...name].reduce((total, char) => (total * 31 + (char.codePointAt(0) ?? 0)) % 400_000, 7)
  return String(600_000 + sum)
}
