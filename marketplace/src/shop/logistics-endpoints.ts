import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { Warehouse } from './warehouse.ts'

const SCOPES = ['seller.logistics']

/** Where the shop ships from, how buyers may choose to get it, and who carries what the seller ships. */
export const logisticsEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/logistics/202309/warehouses',
    scopes: SCOPES,
    cipher: true,
    answer: ({ shop }) => ({
      warehouses: shop.warehouses.map(place => presentWarehouse(place, shop.region)),
    }),
  },
  {
    method: 'GET',
    path: '/logistics/202309/global_warehouses',
    scopes: ['seller.shop.info'],
    cipher: false,
    answer: ({ authorization: { seller } }) => ({
      global_warehouses: seller.shops
        .flatMap(shop => shop.warehouses)
        .filter(place => place.kind === 'SALES_WAREHOUSE')
        .map(place => ({ id: place.id, name: place.name, ownership: 'SELLER' })),
    }),
  },
  {
    method: 'GET',
    path: '/logistics/202309/warehouses/{warehouse_id}/delivery_options',
    scopes: SCOPES,
    cipher: true,
    answer: deliveryOptions,
  },
  {
    method: 'GET',
    path: '/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers',
    scopes: ['seller.fulfillment.basic', 'seller.logistics'],
    cipher: true,
    answer: shippingProviders,
  },
]

/** `distict` is the platform's own spelling. */
function presentWarehouse({ address, ...place }: Warehouse, region: string) {
  return {
    id: place.id,
    entity_id: place.entityId,
    name: place.name,
    type: place.kind,
    sub_type: 'DOMESTIC_WAREHOUSE',
    effect_status: 'ENABLED',
    is_default: place.isDefault,
    address: {
      region_code: region,
      region: address.country,
      state: address.state,
      city: address.city,
      distict: address.district,
      postal_code: address.postalCode,
      full_address: address.fullAddress,
      address_line1: address.fullAddress,
      contact_person: address.contactPerson,
      phone_number: address.phoneNumber,
    },
  }
}

function deliveryOptions({ shop, path }: ShopCall) {
  if (shop.warehouses.every(place => place.id !== path('warehouse_id'))) {
    throw refuse(21001001, `warehouse ${path('warehouse_id')}`)
  }
  return {
    delivery_options: shop.deliveryOptions.map(option => ({
      id: option.id,
      name: option.name,
      type: option.kind,
      description: option.name,
      platform: ['TIKTOK_SHOP'],
      dimension_limit: { max_length: 120, max_width: 120, max_height: 120, unit: 'CM' },
      weight_limit: { min_weight: 1, max_weight: 30_000, unit: 'GRAM' },
    })),
  }
}

/** Only for what the seller ships: TikTok chooses its own carriers. */
function shippingProviders({ shop, path }: ShopCall) {
  const option = shop.deliveryOptions.find(each => each.id === path('delivery_option_id'))
  if (option === undefined) throw refuse(21008116, path('delivery_option_id'))
  if (option.shippingType !== 'SELLER') throw refuse(21008117, option.id)
  return {
    shipping_providers: shop.carriers
      .filter(carrier => carrier.sellerShipping)
      .map(carrier => ({ id: carrier.id, name: carrier.name })),
  }
}
