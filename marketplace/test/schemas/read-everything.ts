import type { Region } from '../../src/markets/region.ts'
import type { Json } from '../open-practice.ts'
import type { Witness } from './open-witness.ts'

/** Orders of a shop that are asked about one by one. */
const SAMPLE = 12

/** Reads all that a shop has, page by page, and every single thing of it in detail; gives what lists and details held. */
export async function readEverything(witness: Witness, region: Region) {
  const pages = (method: string, path: string, list: string, size: number, body?: unknown) =>
    readPages(witness, region, { method, path, list, size, body })
  const orders = await pages('POST', '/order/202309/orders/search', 'orders', 30, {})
  await readOrders(witness, region, orders)
  const packages = await pages('POST', '/fulfillment/202309/packages/search', 'packages', 25, {})
  for (const { id } of packages) {
    await witness.ask('GET', '/fulfillment/202309/packages/{package_id}', region, {
      path: { package_id: id },
    })
  }
  const cancellations: Json[] = []
  const returns: Json[] = []
  for (const version of ['202309', '202602']) {
    const path = `/return_refund/${version}`
    cancellations.push(...(await pages('POST', `${path}/cancellations/search`, 'cancellations', 10, {})))
    returns.push(...(await pages('POST', `${path}/returns/search`, 'return_orders', 10, {})))
  }
  for (const { return_id } of returns) {
    await witness.ask('GET', '/return_refund/202309/returns/{return_id}/records', region, {
      path: { return_id },
    })
  }
  const products: Json[] = []
  for (const version of ['202309', '202312', '202502']) {
    products.push(...(await pages('POST', `/product/${version}/products/search`, 'products', 20, {})))
  }
  for (const product_id of new Set(products.map(each => each.id))) {
    await witness.ask('GET', '/product/202309/products/{product_id}', region, { path: { product_id } })
  }
  return { orders, packages, cancellations, returns, products }
}

async function readOrders(witness: Witness, region: Region, orders: Json[]) {
  for (let from = 0; from < orders.length; from += 50) {
    const ids = orders.slice(from, from + 50).map(each => each.id)
    for (const version of ['202309', '202507']) {
      const read = await witness.ask('GET', `/order/${version}/orders`, region, {
        query: { ids: ids.join(',') },
      })
      if (read.orders.length !== ids.length) throw new Error(`asked for ${ids.length} orders`)
    }
  }
  for (const { id: order_id } of orders.slice(0, SAMPLE)) {
    const path = { order_id }
    await witness.ask('GET', '/order/202407/orders/{order_id}/price_detail', region, { path })
    await witness.ask('GET', '/fulfillment/202309/orders/{order_id}/tracking', region, { path })
    for (const version of ['202309', '202512', '202602']) {
      const call = `/return_refund/${version}/orders/{order_id}/aftersale_eligibility`
      await witness.ask('GET', call, region, { path, query: { initiate_aftersale_user: 'SELLER' } })
    }
  }
}

type Search = { method: string; path: string; list: string; size: number; body: unknown }

/** Every page of a search; fails when the pages together are not what `total_count` promised, or show a thing twice. */
async function readPages(witness: Witness, region: Region, search: Search): Promise<Json[]> {
  const found: Json[] = []
  let token = ''
  for (;;) {
    const page = await witness.ask(search.method, search.path, region, {
      query: { page_size: String(search.size), ...(token ? { page_token: token } : {}) },
      body: search.body,
    })
    found.push(...page[search.list])
    token = page.next_page_token
    if (token) continue
    const ids = new Set(found.map(each => each.id ?? each.return_id ?? each.cancel_id))
    if (ids.size !== page.total_count || ids.size !== found.length) {
      throw new Error(`${search.path}: ${found.length} found, ${page.total_count} promised`)
    }
    return found
  }
}
