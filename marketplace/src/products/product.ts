import type { Shop } from '../shop/shop.ts'

/** One variation of a product: the thing that is sold, and its stock in each warehouse of the shop. */
export type Sku = {
  id: string
  product: Product
  name: string
  sellerSku: string
  /** Minor units, before discounts. */
  price: bigint
  weightGrams: number
  picture: string
  /** Set where the SKU is several pieces of another one. */
  bundleOf: { sellerSku: string; count: number } | undefined
  stock: Map<string, Stock>
}

/** Pieces in one warehouse: `available` can be sold now, `committed` is sold and not yet shipped. */
export type Stock = { available: number; committed: number }

export type ProductStatus = 'ACTIVATE' | 'SELLER_DEACTIVATED' | 'FREEZE' | 'DELETED'

export type Product = {
  id: string
  shop: Shop
  seq: number
  createTime: number
  updateTime: number
  status: ProductStatus
  title: string
  category: { id: string; name: string }
  picture: string
  skus: Sku[]
}
