import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Line, Order } from '../orders/order.ts'
import { closeCancellation, pendingCancellation } from '../returns/request-cancel.ts'
import { arrangePackage } from './arrange-package.ts'
import { findShopOrder } from './find-package.ts'
import { openPackage } from './open-package.ts'
import { presentDimension } from './present-package.ts'
import { readMeasures } from './read-measures.ts'
import { checkShippable, checkTrackingNumber, sellerCarrier } from './ship-package.ts'
import { presentService, shippingServices } from './shipping-services.ts'

const SCOPES = ['seller.fulfillment.basic']

/** Shipping that makes the package: the United States, and Britain where the seller ships. */
export const createPackageEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/packages',
    scopes: SCOPES,
    cipher: true,
    answer: markShipped,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/shipping_services/query',
    scopes: SCOPES,
    cipher: true,
    answer: queryServices,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages',
    scopes: SCOPES,
    cipher: true,
    answer: createPackage,
  },
]

/** The seller has shipped pieces with a provider of their own. Outside US and GB the platform wants Ship Package. */
function markShipped(call: ShopCall) {
  const { world, shop, body } = call
  const order = findShopOrder(world, shop, call.path('order_id'))
  const lines = linesToShip(call, order, 'mark_shipped')
  if (!['US', 'GB'].includes(shop.region)) throw refuse(21008106)
  if (order.deliveryOption.shippingType !== 'SELLER') throw refuse(21011012)
  const carrier = sellerCarrier(shop, body.text('shipping_provider_id'))
  const trackingNumber = body.text('tracking_number')
  checkTrackingNumber(trackingNumber)
  if (!world.trackingNumbers.isFree(trackingNumber, order.buyer.userId))
    throw refuse(21011025, trackingNumber)
  refuseOpenWish(call, order)
  const pkg = openPackage(world, order, lines, tagOf(order, lines))
  arrangePackage(world, pkg, { carrier, trackingNumber })
  for (const line of lines) world.calls.effect('mark_shipped', line.id)
  const warning = carrier.accepts(trackingNumber)
    ? {}
    : { warning: { message: `The number does not look like one of ${carrier.name}` } }
  return {
    order_id: order.id,
    order_line_item_ids: lines.map(line => line.id),
    package_id: pkg.id,
    ...warning,
  }
}

/** American labels: TikTok buys one of its services for the named pieces, all that wait when none are named. */
function createPackage(call: ShopCall) {
  const { world, shop, body } = call
  const order = findShopOrder(world, shop, body.text('order_id'))
  const lines = linesToShip(call, order, 'create_package')
  if (shop.region !== 'US') throw refuse(21008106)
  if (order.deliveryOption.shippingType !== 'TIKTOK') throw refuse(21011012)
  const measures = readMeasures(body)
  const services = shippingServices(shop, measures.weightGrams)
  const wanted = body.optionalText('shipping_service_id')
  const service = wanted ? services.find(each => each.id === wanted) : services[0]
  if (service === undefined) throw refuse(21004008, wanted)
  refuseOpenWish(call, order)
  const pkg = openPackage(world, order, lines, tagOf(order, lines))
  Object.assign(pkg, { ...measures, shippingServiceId: service.id })
  const trackingNumber = service.carrier.trackingNumber(world.random.carriers)
  arrangePackage(world, pkg, { carrier: service.carrier, trackingNumber })
  for (const line of lines) world.calls.effect('create_package', line.id)
  return {
    package_id: pkg.id,
    order_id: order.id,
    order_line_item_ids: lines.map(line => line.id),
    create_time: pkg.createTime,
    dimension: presentDimension(pkg),
    weight: { value: String(pkg.weightGrams), unit: 'GRAM' },
    shipping_service_info: presentService(service),
  }
}

function queryServices({ world, shop, body, path }: ShopCall) {
  const order = findShopOrder(world, shop, path('order_id'))
  if (shop.region !== 'US' || order.deliveryOption.shippingType !== 'TIKTOK') throw refuse(21011037)
  const measures = readMeasures(body)
  const ids = body.texts('order_line_item_ids')
  const [first, ...others] = shippingServices(shop, measures.weightGrams)
  const services = first ? [{ ...presentService(first), is_default: true }] : []
  return {
    order_id: order.id,
    order_line_id: ids.length > 0 ? ids : order.lines.map(line => line.id),
    dimension: presentDimension(measures),
    weight: { value: String(measures.weightGrams), unit: 'GRAM' },
    shipping_services: [...services, ...others.map(each => ({ ...presentService(each), is_default: false }))],
  }
}

/** In America shipping answers a buyer's wish to cancel with no; elsewhere the wish has stopped the call before. */
function refuseOpenWish({ world }: ShopCall, order: Order) {
  const asked = pendingCancellation(order)
  if (asked) closeCancellation(world, asked)
}

const tagOf = (order: Order, lines: readonly Line[]) =>
  lines.length < order.lines.filter(line => line.status !== 'CANCELLED').length ? 'SPLIT' : 'DEFAULT'

/** The named pieces, or all that wait. Pieces of another order are a bad parameter, shipped ones are refused. */
function linesToShip(
  { world, body }: ShopCall,
  order: Order,
  effect: 'mark_shipped' | 'create_package',
): Line[] {
  const ids = body.texts('order_line_item_ids')
  const named = ids.length > 0 ? order.lines.filter(line => ids.includes(line.id)) : order.lines
  if (ids.length > 0 && named.length < ids.length) throw refuse(21001001, 'order_line_item_ids')
  checkShippable(order)
  const waiting = named.filter(line => line.status === 'AWAITING_SHIPMENT')
  const shipped = named.filter(line => line.status !== 'AWAITING_SHIPMENT' && line.status !== 'CANCELLED')
  if (waiting.length === 0 || (ids.length > 0 && shipped.length > 0)) {
    for (const line of shipped) world.calls.effect(effect, line.id)
    throw refuse(21011006, order.id)
  }
  return waiting
}
