import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { labelOf } from '../gateway/error-labels.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter } from '../gateway/refusal.ts'
import { findShopOrder } from '../packages/find-package.ts'
import type { ExternalReference, Order } from './order.ts'

const READ = ['seller.order.ext_ref.read']
const PLATFORMS = [
  'SHOPIFY',
  'WOOCOMMERCE',
  'BIGCOMMERCE',
  'MAGENTO',
  'SALESFORCE_COMMERCE_CLOUD',
  'CHANNEL_ADVISOR',
  'AMAZON',
  'ORDER_MANAGEMENT_SYSTEM',
  'WAREHOUSE_MANAGEMENT_SYSTEM',
  'ERP_SYSTEM',
]

/** The names that the seller's own systems have for orders, kept beside the platform's. */
export const externalReferenceEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/order/202406/orders/external_orders',
    scopes: ['seller.order.ext_ref.write', 'seller.order.ext_ref.write.custom'],
    cipher: true,
    answer: call => {
      const entries = call.body.objects('orders', 100)
      if (entries.length === 0) throw badParameter('body.orders')
      const errors = entries.flatMap(entry => addReference(call, entry))
      return errors.length === 0 ? {} : { errors }
    },
  },
  {
    method: 'GET',
    path: '/order/202406/orders/{order_id}/external_orders',
    scopes: READ,
    cipher: true,
    answer: ({ world, shop, query, path }) => {
      const order = findShopOrder(world, shop, path('order_id'))
      const platform = query.oneOf('platform', PLATFORMS)
      const found = order.externalReferences.get(platform)
      return { external_orders: found ? [present(platform, found)] : [] }
    },
  },
  {
    method: 'POST',
    path: '/order/202406/orders/external_order_search',
    scopes: READ,
    cipher: true,
    answer: searchReferences,
  },
]

/** An unknown order is an error of its own and stops no other; here codes are text. */
function addReference({ world, shop }: ShopCall, entry: Fields) {
  const reference = entry.optionalObject('external_order')
  if (reference === undefined) throw badParameter('body.orders.external_order')
  const platform = reference.oneOf('platform', PLATFORMS)
  const id = reference.text('id')
  const order = world.orders.get(entry.text('id'))
  if (order === undefined || order.shop !== shop) {
    const detail = { order_id: entry.text('id'), external_order: { id, platform } }
    return [{ code: '21008111', message: labelOf(21008111), detail }]
  }
  const lines = reference.objects('line_items', 100)
  order.externalReferences.set(platform, {
    id,
    lines: lines.map(line => ({ id: line.text('id'), originId: line.text('origin_id') })),
  })
  return []
}

const present = (platform: string, reference: ExternalReference) => ({
  id: reference.id,
  platform,
  line_items: reference.lines.map(line => ({ id: line.id, origin_id: line.originId })),
})

function searchReferences({ shop, query }: ShopCall) {
  const platform = query.oneOf('platform', PLATFORMS)
  const wanted = query.text('external_order_id')
  const found: Order[] = []
  for (const order of shop.orders.all()) {
    if (order.externalReferences.get(platform)?.id === wanted) found.push(order)
  }
  return {
    orders: found.flatMap(order => {
      const reference = order.externalReferences.get(platform)
      return reference ? [{ id: order.id, external_order: present(platform, reference) }] : []
    }),
  }
}
