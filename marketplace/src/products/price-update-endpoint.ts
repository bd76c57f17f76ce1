import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { readMoney } from '../orders/order-money.ts'
import { changeProduct } from './change-product.ts'
import { findProduct } from './find-product.ts'

/** What the shop asks for its goods. */
export const priceUpdateEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/product/202309/products/{product_id}/prices/update',
    scopes: ['seller.product.write'],
    cipher: true,
    answer: updatePrices,
  },
]

/** All prices are read before the first is set: a wrong one changes nothing. */
function updatePrices(call: ShopCall) {
  const { world, shop, body } = call
  const product = findProduct(call)
  const entries = body.objects('skus', 600)
  if (entries.length === 0) throw badParameter('body.skus')
  const changes = entries.map(entry => {
    const sku = product.skus.find(each => each.id === entry.text('id'))
    if (sku === undefined) throw refuse(12052556, entry.text('id'))
    const price = entry.optionalObject('price')
    if (price === undefined) throw badParameter('body.skus.price')
    const amount = readMoney(price.text('amount'), shop.profile.minorDigits)
    if (amount === undefined || amount === 0n || price.text('currency') !== shop.profile.currency) {
      throw refuse(12019045, price.text('amount'))
    }
    return { sku, amount }
  })
  changeProduct(world, product, { fields: ['skus'], source: 'OPEN_API' }, () => {
    for (const { sku, amount } of changes) sku.price = amount
  })
  return {}
}
