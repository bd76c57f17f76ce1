import type { Json, Practice } from './open-practice.ts'

/** Shorthands for tests that make orders and look at them. Shops are named by their place. */
export function orderTools(practice: () => Practice) {
  const make = async (shop: number, body: Json = {}): Promise<string> => {
    const made = await practice().control('POST', '/orders', {
      shop_id: practice().about.shops[shop].id,
      ...body,
    })
    if (made.order_ids === undefined) throw new Error(made.error)
    return made.order_ids[0]
  }
  const detail = async (shop: number, id: string): Promise<Json> => {
    const answer = await practice().call('GET', '/order/202507/orders', { shop, query: { ids: id } })
    return answer.data.orders[0]
  }
  /** Two SKUs of different products, for orders that can be parted. */
  const twoSkus = (shop: number) => {
    const skus = [
      ...(practice().market.world.shops.get(practice().about.shops[shop].id)?.skus.values() ?? []),
    ]
    return [skus[0], skus.findLast(() => true)].map(sku => ({ sku_id: sku?.id, quantity: 1 }))
  }
  const carriersOf = (shop: number) =>
    practice()
      .market.world.shops.get(practice().about.shops[shop].id)
      ?.carriers.filter(each => each.sellerShipping) ?? []
  return { make, detail, twoSkus, carriersOf }
}
