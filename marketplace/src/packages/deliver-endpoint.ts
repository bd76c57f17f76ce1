import { batch } from '../gateway/batch.ts'
import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { findPackage } from './find-package.ts'
import { recordScan } from './record-scan.ts'

const KINDS = ['DELIVERY_SUCCESS', 'DELIVERY_FAILED', 'UPDATE_POD'] as const

const FAILURES = [
  'INVALID_ADDRESS',
  'UNABLE_RECEIVE',
  'UNABLE_CONTACT_BUYER',
  'BUYER_REFUSED',
  'DELAY_DELIVERY',
  'PACKAGE_LOST',
  'PACKAGE_DAMAGE',
  'FORCE_MAJEURE',
  'OTHER',
]

/** Sellers who bring their goods themselves tell how it went. */
export const deliverEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/deliver',
    scopes: ['seller.delivery.status.write'],
    cipher: true,
    answer: call => {
      const entries = call.body.objects('packages', 50)
      if (entries.length === 0) throw badParameter('body.packages')
      const errors = batch(call.world, entries, {
        act: entry => tellDelivery(call, entry),
        detail: entry => ({ package_id: entry.optionalText('id') ?? '' }),
      })
      return errors.length === 0 ? {} : { errors }
    },
  },
]

function tellDelivery({ world, shop }: ShopCall, entry: Fields) {
  const pkg = findPackage(world, shop, entry.text('id'))
  const kind = entry.oneOf('delivery_type', KINDS)
  const why = entry.optionalOneOf('fail_delivery_reason', FAILURES)
  if (kind === 'DELIVERY_FAILED' && why === undefined) throw badParameter('body.fail_delivery_reason')
  if (pkg.shippingType !== 'SELLER') throw refuse(21011004, pkg.id)
  if (kind === 'UPDATE_POD') return
  if (pkg.status !== 'PROCESSING' && pkg.status !== 'FULFILLING') throw refuse(21011003, pkg.id)
  if (kind === 'DELIVERY_SUCCESS') {
    recordScan(world, pkg, { description: 'Delivered by the seller', milestone: 'delivered' })
  } else {
    recordScan(world, pkg, { description: `Delivery failed: ${why}`, milestone: 'failed-attempt' })
  }
}
