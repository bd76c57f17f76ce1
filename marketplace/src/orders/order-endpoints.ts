import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { searchPage } from '../gateway/paging.ts'
import { readSearch } from '../gateway/read-search.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import type { Order, OrderStatus } from './order.ts'
import { type OrderView, presentOrder } from './present-order.ts'
import { staleView } from './stale-orders.ts'

const SCOPES = ['seller.order.info']

/** Orders as lists and in detail. */
export const orderEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/order/202309/orders/search', scopes: SCOPES, cipher: true, answer: searchOrders },
  {
    method: 'GET',
    path: '/order/202309/orders',
    scopes: SCOPES,
    cipher: true,
    answer: call => orderDetails(call, 'detail-202309'),
  },
  {
    method: 'GET',
    path: '/order/202507/orders',
    scopes: SCOPES,
    cipher: true,
    answer: call => orderDetails(call, 'detail-202507'),
  },
]

const STATUSES: OrderStatus[] = [
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
]

function searchOrders(call: ShopCall) {
  const { world, shop } = call
  const search = readSearch(call, { sizes: [1, 100], sizeRequired: true, order: 'DESC' })
  const page = searchPage({
    ...search,
    chronicle: shop.orders,
    matches: matchOrder(call, search.within),
    volatile: world.mischief.settings.stale_reads > 0,
    badToken: () => badParameter('page_token', 'is invalid'),
  })
  return {
    orders: page.items.map(order => staleView(world, order) ?? presentOrder(world, order, 'search')),
    next_page_token: page.next,
    total_count: page.total,
  }
}

/** All filters of the body are joined by AND. */
function matchOrder({ world, body }: ShopCall, within: (order: Order) => boolean) {
  const status = body.optionalOneOf('order_status', STATUSES)
  const type = body.optionalOneOf('shipping_type', ['TIKTOK', 'SELLER'])
  const buyer = body.optionalText('buyer_user_id')
  const asksToCancel = body.optionalFlag('is_buyer_request_cancel')
  const warehouses = body.texts('warehouse_ids', 100)
  return (order: Order) =>
    within(order) &&
    (status === undefined || order.status === status) &&
    (type === undefined || order.deliveryOption.shippingType === type) &&
    (buyer === undefined || order.buyer.userId === buyer) &&
    (asksToCancel === undefined || order.isBuyerRequestCancel === asksToCancel) &&
    (warehouses.length === 0 || warehouses.includes(order.warehouseId)) &&
    staleView(world, order) !== 'hidden'
}

/** Up to 50 orders by id. Ids that nobody knows are left out; another shop's order refuses the whole call. */
function orderDetails({ world, shop, query }: ShopCall, view: OrderView) {
  const ids = query.texts('ids', 50)
  if (ids.length === 0) throw badParameter('ids')
  const orders = ids.map(id => world.orders.get(id)).filter(order => order !== undefined)
  if (orders.some(order => order.shop !== shop)) throw refuse(21008111)
  return { orders: orders.map(order => presentOrder(world, order, view)) }
}
