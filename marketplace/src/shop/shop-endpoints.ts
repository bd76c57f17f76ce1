import type { Endpoint } from '../gateway/endpoint.ts'
import { revokeAuthorization } from './authorization.ts'
import { tellDeauthorized } from './tell-authorization.ts'

/** Which shops a token opens. */
export const shopEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/authorization/202309/shops',
    scopes: ['seller.authorization.info'],
    cipher: false,
    answer: ({ authorization: { seller } }) => ({
      shops: seller.shops
        .filter(shop => shop.authorized)
        .map(shop => ({
          id: shop.id,
          name: shop.name,
          region: shop.region,
          seller_type: seller.baseRegion === shop.region ? 'LOCAL' : 'CROSS_BORDER',
          cipher: shop.cipher,
          code: shop.code,
        })),
    }),
  },
  {
    method: 'GET',
    path: '/seller/202309/shops',
    scopes: ['seller.shop.info'],
    cipher: false,
    answer: ({ authorization }) => ({
      shops: authorization.seller.shops.map(shop => ({ id: shop.id, region: shop.region })),
    }),
  },
  {
    method: 'GET',
    path: '/seller/202309/permissions',
    scopes: ['seller.shop.info'],
    cipher: false,
    answer: () => ({ permissions: ['MANAGE_GLOBAL_PRODUCT'] }),
  },
  {
    method: 'DELETE',
    path: '/authorization/202403/shops',
    scopes: ['seller.authorization.info'],
    cipher: true,
    answer: ({ world, shop }) => {
      shop.authorized = false
      tellDeauthorized(world, shop)
      if (shop.seller.shops.every(each => !each.authorized)) revokeAuthorization(world, shop.seller)
      return {}
    },
  },
]
