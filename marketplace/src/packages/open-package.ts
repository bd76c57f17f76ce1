import type { Line, Order } from '../orders/order.ts'
import type { World } from '../world.ts'
import type { Package, Piece } from './package.ts'

/** Puts pieces of one order into a new package that waits for the seller. */
export function openPackage(
  world: World,
  order: Order,
  lines: readonly Line[],
  tag: Package['tag'] = 'DEFAULT',
) {
  return openPackageOf(
    world,
    lines.map(line => ({ order, line })),
    tag,
  )
}

/** Puts pieces, of whatever orders of one shop, into a new package. At least one piece is needed. */
export function openPackageOf(world: World, pieces: readonly Piece[], tag: Package['tag']): Package {
  const first = pieces[0]
  if (first === undefined) throw new Error('a package needs at least one piece')
  const now = world.clock.now()
  const weightGrams = pieces.reduce((grams, { line }) => grams + line.sku.weightGrams, 60)
  const pkg: Package = {
    id: world.ids.package(),
    seq: world.nextSeq(),
    shop: first.order.shop,
    status: 'TO_FULFILL',
    createTime: now,
    updateTime: now,
    pieces: [...pieces],
    shippingType: first.order.deliveryOption.shippingType,
    tag,
    carrier: first.order.deliveryOption.shippingType === 'TIKTOK' ? first.order.carrier : undefined,
    trackingNumber: '',
    handoverMethod: undefined,
    pickupSlot: undefined,
    arrangedAt: undefined,
    trackingCorrected: false,
    scans: [],
    weightGrams,
    dimension: { length: 200, width: 150, height: 40 + 20 * pieces.length },
    shippingServiceId: undefined,
  }
  world.packages.set(pkg.id, pkg)
  pkg.shop.packages.add(pkg)
  for (const { line } of pieces) line.packageId = pkg.id
  return pkg
}
