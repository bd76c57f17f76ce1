import type { Region } from '../../src/markets/region.ts'
import type { Json } from '../open-practice.ts'
import type { Witness } from './open-witness.ts'

/** Orders made by the control, in detail. */
export async function makeOrders(witness: Witness, region: Region, wish: Json = {}): Promise<Json[]> {
  const shop_id = witness.shop(region).id
  const { order_ids } = await witness.control('POST', '/orders', { shop_id, ...wish })
  return Promise.all(order_ids.map((id: string) => readOrder(witness, region, id)))
}

/** One order, made by the control, in detail. */
export async function makeOrder(witness: Witness, region: Region, wish: Json = {}): Promise<Json> {
  const [order] = await makeOrders(witness, region, wish)
  return order
}

export async function readOrder(witness: Witness, region: Region, id: string): Promise<Json> {
  const { orders } = await witness.ask('GET', '/order/202507/orders', region, { query: { ids: id } })
  return orders[0]
}

/** SKUs of different products, one piece each. */
export const lines = (witness: Witness, region: Region, count: number) =>
  [...witness.shop(region).products.values()]
    .slice(0, count)
    .map(product => ({ sku_id: product.skus[0]?.id, quantity: 1 }))

/** A carrier whose numbers the seller of the shop may bring. */
export async function ownProvider({ ask }: Witness, region: Region): Promise<string> {
  const { warehouses } = await ask('GET', '/logistics/202309/warehouses', region)
  const { delivery_options } = await ask(
    'GET',
    '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
    region,
    { path: { warehouse_id: warehouses[0].id } },
  )
  const own = delivery_options.find((each: Json) => each.type === 'SEND_BY_SELLER')
  const { shipping_providers } = await ask(
    'GET',
    '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers',
    region,
    { path: { delivery_option_id: own.id } },
  )
  return shipping_providers[0].id
}
