import type { Carrier } from '../carriers/carriers.ts'
import { moneyText } from '../orders/order-money.ts'
import type { Shop } from '../shop/shop.ts'

/** A label that TikTok sells to American sellers. */
export type ShippingService = {
  id: string
  name: string
  carrier: Carrier
  price: bigint
  currency: string
  digits: 0 | 2
  days: readonly [number, number]
}

const GRADES = [
  { grade: 'Ground', base: 412n, perPound: 95n, days: [3, 6] },
  { grade: 'Priority', base: 689n, perPound: 140n, days: [2, 3] },
] as const

/** The services for a weight: each carrier's grades, the default first. */
export function shippingServices(shop: Shop, weightGrams: number): ShippingService[] {
  const pounds = BigInt(Math.ceil(weightGrams / 453.592_37))
  return shop.carriers
    .filter(carrier => carrier.platformShipping)
    .flatMap(carrier =>
      GRADES.map(({ grade, base, perPound, days }, index) => ({
        id: `${carrier.id.slice(0, -1)}${index}`,
        name: `${carrier.name} ${grade}`,
        carrier,
        price: base + perPound * pounds,
        currency: shop.profile.currency,
        digits: shop.profile.minorDigits,
        days,
      })),
    )
}

export const presentService = (service: ShippingService) => ({
  id: service.id,
  name: service.name,
  price: moneyText(service.price, service.digits),
  currency: service.currency,
  earliest_delivery_days: service.days[0],
  latest_delivery_days: service.days[1],
  shipping_provider_id: service.carrier.id,
  shipping_provider_name: service.carrier.name,
})
