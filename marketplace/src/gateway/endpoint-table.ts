import { orderEndpoints } from '../orders/order-endpoints.ts'
import { shopEndpoints } from '../shop/shop-endpoints.ts'
import { registryEndpoints } from '../webhooks/registry-endpoints.ts'
import type { Endpoint } from './endpoint.ts'

/** Every operation of the open API that the practice marketplace offers. */
export const endpoints: readonly Endpoint[] = [...shopEndpoints, ...registryEndpoints, ...orderEndpoints]
