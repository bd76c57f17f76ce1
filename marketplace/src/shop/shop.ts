import type { Carrier } from '../carriers/carriers.ts'
import type { MarketProfile } from '../markets/market-profile.ts'
import type { Region } from '../markets/region.ts'
import type { Order } from '../orders/order.ts'
import type { Package } from '../packages/package.ts'
import type { Product, Sku } from '../products/product.ts'
import type { Cancellation } from '../returns/cancellation.ts'
import type { ReturnCase } from '../returns/return-case.ts'
import type { Chronicle } from '../time-index.ts'
import type { DeliveryOption } from './delivery-option.ts'
import type { Warehouse } from './warehouse.ts'

/** A seller's account; one consent covers all its shops. */
export type Seller = { id: string; openId: string; name: string; baseRegion: string; shops: Shop[] }

/** Where one kind of webhook of one shop goes. */
type Registration = { address: string; createTime: number; updateTime: number }

/** One shop in one market, with everything that the platform knows about it. */
export type Shop = {
  id: string
  name: string
  /** As shown in Seller Center. */
  code: string
  cipher: string
  region: Region
  profile: MarketProfile
  seller: Seller
  authorized: boolean
  warehouses: Warehouse[]
  deliveryOptions: DeliveryOption[]
  carriers: Carrier[]
  products: Map<string, Product>
  skus: Map<string, Sku>
  orders: Chronicle<Order>
  packages: Chronicle<Package>
  cancellations: Chronicle<Cancellation>
  returns: Chronicle<ReturnCase>
  registrations: Map<string, Registration>
}
