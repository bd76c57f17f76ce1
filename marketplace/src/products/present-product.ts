import { moneyText } from '../orders/order-money.ts'
import type { World } from '../world.ts'
import { pictureUrl } from './picture-url.ts'
import type { Product, Sku } from './product.ts'

/** The three versions of the search, which show a little more each time. */
export type ProductView = '202309' | '202312' | '202502'

export function presentProductInList(product: Product, view: ProductView) {
  return {
    id: product.id,
    title: product.title,
    status: product.status,
    create_time: product.createTime,
    update_time: product.updateTime,
    sales_regions: [product.shop.region],
    skus: product.skus.map(sku => ({
      id: sku.id,
      seller_sku: sku.sellerSku,
      price: presentPrice(sku),
      inventory: presentInventory(sku),
      ...(view === '202502' ? { status_info: { status: 'NORMAL' } } : {}),
    })),
    ...(view === '202309' ? {} : { audit: { status: 'APPROVED' }, is_not_for_sale: false }),
    ...(view === '202502' ? { has_draft: false, listing_quality_tier: 'GOOD' } : {}),
  }
}

export function presentProduct(world: World, product: Product) {
  const { shop } = product
  const heaviest = Math.max(...product.skus.map(sku => sku.weightGrams))
  return {
    id: product.id,
    title: product.title,
    description: `<p>${product.title.replace(/[&<>]/g, '')}</p>`,
    product_status: product.status,
    create_time: product.createTime,
    update_time: product.updateTime,
    audit: { status: 'APPROVED' },
    has_draft: false,
    is_not_for_sale: false,
    is_cod_allowed: shop.profile.codShare > 0,
    minimum_order_quantity: 1,
    category_chains: [
      { id: product.category.id, parent_id: '0', local_name: product.category.name, is_leaf: true },
    ],
    main_images: [presentImage(world, product.picture)],
    package_weight: { value: (heaviest / 1000).toFixed(3), unit: 'KILOGRAM' },
    package_dimensions: { length: '20', width: '15', height: '6', unit: 'CENTIMETER' },
    delivery_options: shop.deliveryOptions.map(({ id, name }) => ({ id, name, is_available: true })),
    skus: product.skus.map(sku => ({
      id: sku.id,
      seller_sku: sku.sellerSku,
      price: presentPrice(sku),
      inventory: presentInventory(sku),
      sales_attributes: [presentVariation(world, sku)],
      status_info: { status: 'NORMAL' },
    })),
  }
}

/** Sale price as shown to buyers; where prices come without tax, both figures are the same. */
function presentPrice(sku: Sku) {
  const { currency, minorDigits } = sku.product.shop.profile
  const amount = moneyText(sku.price, minorDigits)
  return { currency, sale_price: amount, tax_exclusive_price: amount }
}

const presentInventory = (sku: Sku) =>
  [...sku.stock].map(([warehouseId, { available }]) => ({ warehouse_id: warehouseId, quantity: available }))

function presentImage(world: World, picture: string) {
  const url = pictureUrl(world, picture)
  return { uri: `practice/${picture}`, urls: [url], thumb_urls: [url], width: 400, height: 400 }
}

const presentVariation = (world: World, sku: Sku) => ({
  id: '100000',
  name: 'Variation',
  value_id: sku.id,
  value_name: sku.name,
  sku_img: presentImage(world, sku.picture),
})
