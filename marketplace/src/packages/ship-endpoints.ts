import { batch } from '../gateway/batch.ts'
import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import type { Fields } from '../gateway/fields.ts'
import { badParameter } from '../gateway/refusal.ts'
import { readShipment, shipPackage } from './ship-package.ts'

const SCOPES = ['seller.fulfillment.basic']

/** Entries of one batch; the platform documents no number. */
const MOST = 100

/** Shipping what already lies in a package: South-East Asia always, Britain where TikTok ships. */
export const shipEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/ship',
    scopes: SCOPES,
    cipher: true,
    answer: call => {
      shipPackage(call, call.path('package_id'), readShipment(call.body))
      return {}
    },
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/ship',
    scopes: SCOPES,
    cipher: true,
    answer: shipBatch,
  },
]

function shipBatch(call: ShopCall) {
  const entries = call.body.objects('packages', MOST)
  if (entries.length === 0) throw badParameter('body.packages')
  const errors = batch(call.world, entries, {
    act: (entry: Fields) => shipPackage(call, entry.text('id'), readShipment(entry)),
    detail: entry => ({ package_id: entry.optionalText('id') ?? '' }),
  })
  return errors.length === 0 ? {} : { errors }
}
