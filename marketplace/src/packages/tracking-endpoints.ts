import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import { changeOrder } from '../orders/change-order.ts'
import { changePackage } from './change-package.ts'
import { findPackage, findShopOrder } from './find-package.ts'
import { ordersIn, type Package } from './package.ts'
import { checkTrackingNumber, sellerCarrier } from './ship-package.ts'

/** Where packages are, and the one correction of a tracking number that the platform allows. */
export const trackingEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/tracking',
    scopes: ['seller.logistics'],
    cipher: true,
    answer: tellTracking,
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/shipping_info/update',
    scopes: ['seller.fulfillment.basic'],
    cipher: true,
    answer: call => correct(call, findPackage(call.world, call.shop, call.path('package_id')), 21011050),
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/shipping_info/update',
    scopes: ['seller.logistics'],
    cipher: true,
    answer: call => correct(call, onlyPackage(call), 21011049),
  },
  {
    method: 'GET',
    path: '/fulfillment/202508/tts_tracking_validation',
    scopes: ['seller.logistics'],
    cipher: true,
    answer: ({ shop, query }) => {
      const number = query.text('tracking_number')
      const ours = [...shop.packages.all()].find(pkg => pkg.trackingNumber === number)
      const isTikTok = ours?.shippingType === 'TIKTOK'
      return { is_tiktok_shipping: isTikTok, is_tiktok_collection: isTikTok }
    },
  },
]

/** All that the carriers wrote about an order's packages, newest first also within one second, in milliseconds. */
function tellTracking({ world, shop, path }: ShopCall) {
  const order = findShopOrder(world, shop, path('order_id'))
  const ids = [...new Set(order.lines.flatMap(line => line.packageId ?? []))]
  const scans = ids.flatMap(id => world.packages.get(id)?.scans ?? [])
  return {
    tracking: scans
      .toReversed()
      .toSorted((a, b) => b.at - a.at)
      .map(scan => ({ description: scan.description, update_time_millis: scan.at * 1000 })),
  }
}

function onlyPackage({ world, shop, path }: ShopCall): Package {
  const order = findShopOrder(world, shop, path('order_id'))
  const [id] = new Set(order.lines.flatMap(line => line.packageId ?? []))
  const pkg = id === undefined ? undefined : world.packages.get(id)
  if (pkg === undefined) throw refuse(21011043, order.id)
  return pkg
}

const WINDOW_SECONDS = 72 * 3600

/** Once, within 72 hours of shipping, and only where the seller brought the number. */
function correct({ world, shop, body }: ShopCall, pkg: Package, windowOver: number) {
  const now = world.clock.now()
  if (pkg.status === 'CANCELLED') throw refuse(21011042, pkg.id)
  if (pkg.arrangedAt === undefined) throw refuse(21011043, pkg.id)
  if (pkg.shippingType !== 'SELLER') throw refuse(21011004, pkg.id)
  if (pkg.trackingCorrected) throw refuse(21011051, pkg.id)
  if (now > pkg.arrangedAt + WINDOW_SECONDS) throw refuse(windowOver, pkg.id)
  const carrier = sellerCarrier(shop, body.text('shipping_provider_id'))
  const trackingNumber = body.text('tracking_number')
  checkTrackingNumber(trackingNumber)
  const buyer = ordersIn(pkg)[0]?.buyer.userId ?? ''
  if (!world.trackingNumbers.isFree(trackingNumber, buyer)) throw refuse(21011022, trackingNumber)
  changePackage(world, pkg, () => {
    pkg.carrier = { id: carrier.id, name: carrier.name }
    pkg.trackingNumber = trackingNumber
    pkg.trackingCorrected = true
  })
  world.trackingNumbers.claim(pkg)
  for (const order of ordersIn(pkg)) changeOrder(world, order, () => undefined)
  return {}
}
