import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { searchPage } from '../gateway/paging.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { createChronicle } from '../time-index.ts'
import { findProduct } from './find-product.ts'
import { type ProductView, presentProduct, presentProductInList } from './present-product.ts'
import type { Product } from './product.ts'

const SCOPES = ['seller.product.basic']
const STATUSES = [
  'ALL',
  'DRAFT',
  'PENDING',
  'FAILED',
  'ACTIVATE',
  'SELLER_DEACTIVATED',
  'PLATFORM_DEACTIVATED',
  'FREEZE',
  'DELETED',
] as const

/** What the shop sells. */
export const productEndpoints: readonly Endpoint[] = [
  ...(['202309', '202312', '202502'] as const).map(
    (version): Endpoint => ({
      method: 'POST',
      path: `/product/${version}/products/search`,
      scopes: SCOPES,
      cipher: true,
      answer: call => searchProducts(call, version),
    }),
  ),
  {
    method: 'GET',
    path: '/product/202309/products/{product_id}',
    scopes: SCOPES,
    cipher: true,
    answer: call => presentProduct(call.world, findProduct(call)),
  },
]

/** Unlike elsewhere, both ends of the time windows are included (`_le`), and there is no choice of sorting. */
function searchProducts({ shop, query, body }: ShopCall, version: ProductView) {
  const size = query.optionalWhole('page_size')
  if (size === undefined || size < 1 || size > 100)
    throw badParameter('page_size', 'must be between 1 and 100')
  const status = body.optionalOneOf('status', STATUSES) ?? 'ALL'
  const sellerSkus = body.texts('seller_skus')
  const skuIds = body.texts('sku_ids', 10)
  const bound = (name: string, otherwise: number) => body.optionalWhole(name) ?? otherwise
  const end = Number.MAX_SAFE_INTEGER - 1
  const updated = { from: bound('update_time_ge', 0), to: bound('update_time_le', end) + 1 }
  const created = { from: bound('create_time_ge', 0), to: bound('create_time_le', end) + 1 }
  const chronicle = createChronicle<Product>()
  for (const product of shop.products.values()) chronicle.add(product)
  const page = searchPage<Product>({
    chronicle,
    field: 'createTime',
    descending: true,
    window: created,
    size,
    token: query.optionalText('page_token'),
    filters: body.raw(),
    matches: product =>
      product.updateTime >= updated.from &&
      product.updateTime < updated.to &&
      (status === 'ALL' || product.status === status) &&
      (sellerSkus.length === 0 || product.skus.some(sku => sellerSkus.includes(sku.sellerSku))) &&
      (skuIds.length === 0 || product.skus.some(sku => skuIds.includes(sku.id))),
    badToken: () => refuse(12019108),
  })
  return {
    products: page.items.map(product => presentProductInList(product, version)),
    next_page_token: page.next,
    total_count: page.total,
  }
}
