import { externalReferenceEndpoints } from '../orders/external-reference-endpoints.ts'
import { orderEndpoints } from '../orders/order-endpoints.ts'
import { priceEndpoints } from '../orders/price-endpoints.ts'
import { combineEndpoints } from '../packages/combine-endpoints.ts'
import { createPackageEndpoints } from '../packages/create-package-endpoints.ts'
import { deliverEndpoints } from '../packages/deliver-endpoint.ts'
import { documentEndpoints } from '../packages/document-endpoint.ts'
import { packageEndpoints } from '../packages/package-endpoints.ts'
import { shipEndpoints } from '../packages/ship-endpoints.ts'
import { splitEndpoints } from '../packages/split-endpoints.ts'
import { trackingEndpoints } from '../packages/tracking-endpoints.ts'
import { inventoryEndpoints } from '../products/inventory-endpoints.ts'
import { priceUpdateEndpoints } from '../products/price-update-endpoint.ts'
import { productEndpoints } from '../products/product-endpoints.ts'
import { adviceEndpoints } from '../returns/advice-endpoints.ts'
import { cancellationEndpoints } from '../returns/cancellation-endpoints.ts'
import { returnEndpoints } from '../returns/return-endpoints.ts'
import { logisticsEndpoints } from '../shop/logistics-endpoints.ts'
import { shopEndpoints } from '../shop/shop-endpoints.ts'
import { registryEndpoints } from '../webhooks/registry-endpoints.ts'
import type { Endpoint } from './endpoint.ts'

/** Every operation of the open API that the practice marketplace offers. */
export const endpoints: readonly Endpoint[] = [
  ...shopEndpoints,
  ...registryEndpoints,
  ...orderEndpoints,
  ...priceEndpoints,
  ...externalReferenceEndpoints,
  ...packageEndpoints,
  ...shipEndpoints,
  ...createPackageEndpoints,
  ...documentEndpoints,
  ...trackingEndpoints,
  ...splitEndpoints,
  ...combineEndpoints,
  ...deliverEndpoints,
  ...logisticsEndpoints,
  ...productEndpoints,
  ...inventoryEndpoints,
  ...priceUpdateEndpoints,
  ...cancellationEndpoints,
  ...returnEndpoints,
  ...adviceEndpoints,
]
