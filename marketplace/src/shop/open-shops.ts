import { carriersOf } from '../carriers/carriers.ts'
import { marketProfile } from '../markets/market-profile.ts'
import type { Region } from '../markets/region.ts'
import { stockProducts } from '../products/stock-products.ts'
import { createChronicle } from '../time-index.ts'
import type { World } from '../world.ts'
import type { DeliveryOption } from './delivery-option.ts'
import { openWarehouses } from './open-warehouses.ts'
import type { Seller, Shop } from './shop.ts'

/** One seller account and the markets that it has shops in. */
export type SellerPlan = { name?: string; regions: readonly Region[] }

/** Opens the seller accounts and their shops, with goods on the shelves. */
export function openShops(world: World, plans: readonly SellerPlan[]) {
  for (const [index, plan] of plans.entries()) {
    const seller = openSeller(world, plan, index)
    for (const region of plan.regions) openShop(world, seller, region)
  }
}

function openSeller(world: World, plan: SellerPlan, index: number): Seller {
  const seller: Seller = {
    id: world.ids.user(),
    openId: `practice-open-id-${index + 1}`,
    name: plan.name ?? (index === 0 ? 'Lantern Trading (practice)' : `Practice seller ${index + 1}`),
    // A seller of one market is at home there; one of several sells across borders.
    baseRegion: plan.regions.length === 1 ? (plan.regions[0] ?? 'CN') : 'CN',
    shops: [],
  }
  world.sellers.set(seller.id, seller)
  return seller
}

const SHOP_NAMES: Record<Region, string> = {
  US: 'Lantern Home US',
  GB: 'Lantern Home UK',
  TH: 'Lantern Home Thailand',
  VN: 'Lantern Home Việt Nam',
  ID: 'Lantern Home Indonesia',
  MY: 'Lantern Home Malaysia',
  PH: 'Lantern Home Philippines',
  SG: 'Lantern Home Singapore',
}

function openShop(world: World, seller: Seller, region: Region) {
  const id = world.ids.shop()
  const profile = marketProfile(region)
  const serial = seller.shops.length + 1
  const shop: Shop = {
    id,
    name: SHOP_NAMES[region],
    code: `${region}${seller.baseRegion === 'CN' ? 'CB' : 'LC'}${id.slice(-8)}`,
    cipher: `${profile.tokenPrefix}${Buffer.from(`practice-${region}-${serial}-${id}`).toString('base64url')}`,
    region,
    profile,
    seller,
    authorized: true,
    warehouses: openWarehouses(world, region),
    deliveryOptions: deliveryOptions(world),
    carriers: [...carriersOf(region)],
    products: new Map(),
    skus: new Map(),
    orders: createChronicle(),
    packages: createChronicle(),
    cancellations: createChronicle(),
    returns: createChronicle(),
    registrations: new Map(),
  }
  stockProducts(world, shop)
  seller.shops.push(shop)
  world.shops.set(shop.id, shop)
  world.shopsByCipher.set(shop.cipher, shop)
}

const deliveryOptions = (world: World): DeliveryOption[] => [
  { id: world.ids.deliveryOption(), name: 'Standard shipping', kind: 'STANDARD', shippingType: 'TIKTOK' },
  { id: world.ids.deliveryOption(), name: 'Express shipping', kind: 'EXPRESS', shippingType: 'TIKTOK' },
  {
    id: world.ids.deliveryOption(),
    name: 'Shipped by seller',
    kind: 'SEND_BY_SELLER',
    shippingType: 'SELLER',
  },
]
