import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { searchPage } from '../gateway/paging.ts'
import { readSearch } from '../gateway/read-search.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { findPackage, findShopOrder } from './find-package.ts'
import { handoverSlots } from './handover-slots.ts'
import type { Package, PackageStatus } from './package.ts'
import { presentInDetail, presentInList } from './present-package.ts'

const BASIC = ['seller.fulfillment.basic']
const WRITE = ['seller.fulfillment.package.write']

/** Packages as lists, in detail, and the times at which carriers fetch them. */
export const packageEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/search',
    scopes: BASIC,
    cipher: true,
    answer: searchPackages,
  },
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}',
    scopes: BASIC,
    cipher: true,
    answer: ({ world, shop, path }) => {
      const pkg = world.packages.get(path('package_id'))
      if (pkg === undefined || pkg.shop !== shop) throw refuse(10006402, path('package_id'))
      return presentInDetail(world, pkg)
    },
  },
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}/handover_time_slots',
    scopes: WRITE,
    cipher: true,
    answer: ({ world, shop, path }) => {
      findPackage(world, shop, path('package_id'))
      return presentSlots({ world, shop })
    },
  },
  {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/handover_time_slots',
    scopes: WRITE,
    cipher: true,
    answer: ({ world, shop, path }) => {
      findShopOrder(world, shop, path('order_id'))
      return presentSlots({ world, shop })
    },
  },
]

const STATUSES: PackageStatus[] = ['TO_FULFILL', 'PROCESSING', 'FULFILLING', 'COMPLETED', 'CANCELLED']

function searchPackages(call: ShopCall) {
  const search = readSearch(call, {
    sizes: [1, 50],
    sizeRequired: true,
    order: 'DESC',
    moreSorts: ['order_pay_time'],
  })
  const status = call.body.optionalOneOf('package_status', STATUSES)
  const page = searchPage<Package>({
    ...search,
    chronicle: call.shop.packages,
    matches: pkg => search.within(pkg) && (status === undefined || pkg.status === status),
    badToken: () => badParameter('page_token', 'is invalid'),
  })
  return {
    packages: page.items.map(pkg => presentInList(call.world, pkg)),
    next_page_token: page.next,
    total_count: page.total,
  }
}

/** `avaliable` is the platform's own spelling. */
const presentSlots = ({ world, shop }: Pick<ShopCall, 'world' | 'shop'>) => ({
  can_drop_off: true,
  can_pickup: true,
  can_van_collection: false,
  drop_off_point_url: `${world.url}/practice/drop-off-points`,
  pickup_slots: handoverSlots(shop, world.clock.now()).map(({ start, end }) => ({
    start_time: start,
    end_time: end,
    avaliable: true,
  })),
})
