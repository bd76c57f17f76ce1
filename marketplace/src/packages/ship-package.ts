import type { Carrier } from '../carriers/carriers.ts'
import type { ShopCall } from '../gateway/endpoint.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import type { Order } from '../orders/order.ts'
import { pendingCancellation } from '../returns/request-cancel.ts'
import { isFinal } from '../returns/return-case.ts'
import type { Shop } from '../shop/shop.ts'
import { arrangePackage } from './arrange-package.ts'
import { findPackage } from './find-package.ts'
import { handoverSlots, type Slot } from './handover-slots.ts'
import { ordersIn, type Package } from './package.ts'

/** What the seller says about a shipment. */
export type Shipment = {
  handoverMethod: 'PICKUP' | 'DROP_OFF' | undefined
  pickupSlot: Slot | undefined
  self: { providerId: string; trackingNumber: string } | undefined
}

/** Reads the body of Ship Package, or one entry of its batch. */
export function readShipment(fields: Fields): Shipment {
  const slot = fields.optionalObject('pickup_slot')
  const self = fields.optionalObject('self_shipment')
  return {
    handoverMethod: fields.optionalOneOf('handover_method', ['PICKUP', 'DROP_OFF']),
    pickupSlot: slot && readSlot(slot),
    self: self && {
      providerId: self.text('shipping_provider_id'),
      trackingNumber: self.text('tracking_number'),
    },
  }
}

function readSlot(fields: Fields): Slot {
  const [start, end] = [fields.optionalWhole('start_time'), fields.optionalWhole('end_time')]
  if (start === undefined || end === undefined) throw badParameter('body.pickup_slot')
  return { start, end }
}

/**
 * Ships a package: TikTok buys the label, or the seller brings number and provider. Refuses what is shipped already
 * (21011040), cancelled (21011041), on hold (21011044), asked to be cancelled or returned (21011007), TikTok's own
 * (21008025), and numbers or slots that are wrong (21011022, 21011025, 21011053).
 */
export function shipPackage({ world, shop }: ShopCall, id: string, shipment: Shipment) {
  const pkg = findPackage(world, shop, id)
  if (['PROCESSING', 'FULFILLING', 'COMPLETED'].includes(pkg.status)) {
    world.calls.effect('ship', id)
    throw refuse(21011040, id)
  }
  if (pkg.status === 'CANCELLED') throw refuse(21011041, id)
  for (const order of ordersIn(pkg)) checkShippable(order)
  const slot = shipment.pickupSlot
  if (slot && !isOffered(shop, world.clock.now(), slot)) throw refuse(21011053)
  const label =
    pkg.shippingType === 'SELLER' ? sellerLabel(world, pkg, shipment) : platformLabel(world, pkg, shipment)
  arrangePackage(world, pkg, {
    ...label,
    handoverMethod: shipment.handoverMethod ?? (pkg.shippingType === 'TIKTOK' ? 'PICKUP' : undefined),
    pickupSlot: slot,
  })
  world.calls.effect('ship', id)
}

/** What keeps an order from being shipped at all. */
export function checkShippable(order: Order) {
  if (order.status === 'ON_HOLD') throw refuse(21011044, order.id)
  if (order.status === 'UNPAID') throw refuse(21011003, order.id)
  if (order.status === 'CANCELLED') throw refuse(21011041, order.id)
  if (order.flavor.fulfillment !== 'FULFILLMENT_BY_SELLER') throw refuse(21008025, order.id)
  const asked = order.shop.region !== 'US' && pendingCancellation(order) !== undefined
  if (asked || order.returns.some(claim => !isFinal(claim.status))) throw refuse(21011007, order.id)
}

const isOffered = (shop: Shop, now: number, slot: Slot) =>
  handoverSlots(shop, now).some(offered => offered.start === slot.start && offered.end === slot.end)

type World = ShopCall['world']

function platformLabel(world: World, pkg: Package, { self }: Shipment) {
  if (self) throw refuse(21011003, 'TikTok brings the tracking number of this package')
  const carrier = ordersIn(pkg)[0]?.carrier
  if (carrier === undefined) throw refuse(21011028, pkg.id)
  return { carrier, trackingNumber: carrier.trackingNumber(world.random.carriers) }
}

function sellerLabel(world: World, pkg: Package, { self }: Shipment) {
  if (self === undefined) throw refuse(21011022, 'self_shipment is needed')
  const carrier = sellerCarrier(pkg.shop, self.providerId)
  checkTrackingNumber(self.trackingNumber)
  const buyer = ordersIn(pkg)[0]?.buyer.userId ?? ''
  if (!world.trackingNumbers.isFree(self.trackingNumber, buyer)) throw refuse(21011025, self.trackingNumber)
  return { carrier, trackingNumber: self.trackingNumber }
}

/** A provider that sellers of this shop may name; 21011022 when it is none. */
export function sellerCarrier(shop: Shop, id: string): Carrier {
  const carrier = shop.carriers.find(each => each.id === id && each.sellerShipping)
  if (carrier === undefined) throw refuse(21011022, `provider ${id}`)
  return carrier
}

/** Letters, digits and hyphens; whether the number fits the provider is only worth a warning. */
export function checkTrackingNumber(trackingNumber: string) {
  if (!/^[A-Za-z0-9-]{4,50}$/.test(trackingNumber)) throw refuse(21011022, trackingNumber)
}
