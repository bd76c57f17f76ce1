import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { once } from '../gateway/once.ts'
import { searchPage } from '../gateway/paging.ts'
import { readSearch } from '../gateway/read-search.ts'
import { badParameter, refuse } from '../gateway/refusal.ts'
import { cancelBySeller } from './cancel-by-seller.ts'
import type { Cancellation } from './cancellation.ts'
import { checkRejectReason } from './check-reason.ts'
import { presentCancellation } from './present-cancellation.ts'
import { approveCancellation, closeCancellation } from './request-cancel.ts'

const SCOPES = ['seller.return_refund.basic']

/** Cancelling, and answering buyers who want to cancel. */
export const cancellationEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/return_refund/202309/cancellations',
    scopes: SCOPES,
    cipher: true,
    answer: cancelBySeller,
  },
  ...['202309', '202602'].map(
    (version): Endpoint => ({
      method: 'POST',
      path: `/return_refund/${version}/cancellations/search`,
      scopes: SCOPES,
      cipher: true,
      answer: call => searchCancellations(call, version === '202602'),
    }),
  ),
  {
    method: 'POST',
    path: '/return_refund/202309/cancellations/{cancel_id}/approve',
    scopes: SCOPES,
    cipher: true,
    answer: call => once(call, `approve ${call.path('cancel_id')}`, () => approve(call)),
  },
  {
    method: 'POST',
    path: '/return_refund/202309/cancellations/{cancel_id}/reject',
    scopes: SCOPES,
    cipher: true,
    answer: call => once(call, `reject ${call.path('cancel_id')}`, () => reject(call)),
  },
]

/** The later version adds whether the goods go back on the shelf. */
function searchCancellations(call: ShopCall, later: boolean) {
  const { world, shop, body } = call
  const search = readSearch(call, { sizes: [1, 50], defaultSize: 10, order: 'ASC' })
  const lists = {
    ids: body.texts('cancel_ids'),
    orders: body.texts('order_ids'),
    buyers: body.texts('buyer_user_ids'),
    kinds: body.texts('cancel_types'),
    // Both spellings of a refused request are in use.
    statuses: body.texts('cancel_status').map(status => status.replace(/_CANCELLED$/, '_CANCEL')),
  }
  const among = (list: string[], value: string) => list.length === 0 || list.includes(value)
  const page = searchPage<Cancellation>({
    ...search,
    chronicle: shop.cancellations,
    matches: each =>
      search.within(each) &&
      among(lists.ids, each.id) &&
      among(lists.orders, each.order.id) &&
      among(lists.buyers, each.order.buyer.userId) &&
      among(lists.kinds, each.kind) &&
      among(lists.statuses, each.status),
    badToken: () => badParameter('page_token', 'is invalid'),
  })
  return {
    cancellations: page.items.map(each => ({
      ...presentCancellation(world, each),
      ...(later ? { should_replenish_stock: true } : {}),
    })),
    next_page_token: page.next,
    total_count: page.total,
  }
}

function findCancellation({ world, shop, path }: ShopCall): Cancellation {
  const found = world.cancellations.get(path('cancel_id'))
  if (found === undefined || found.shop !== shop) throw refuse(25020005, path('cancel_id'))
  if (found.status === 'CANCELLATION_REQUEST_CANCEL') throw refuse(25020009, found.id)
  return found
}

function approve(call: ShopCall) {
  const cancellation = findCancellation(call)
  call.world.calls.effect('approve_cancellation', cancellation.id)
  if (cancellation.status !== 'CANCELLATION_REQUEST_PENDING') throw refuse(25011012, cancellation.id)
  approveCancellation(call.world, cancellation)
  return {}
}

function reject(call: ShopCall) {
  const cancellation = findCancellation(call)
  checkRejectReason(call.shop, 'cancel', call.body.text('reject_reason'))
  if (cancellation.status !== 'CANCELLATION_REQUEST_PENDING') throw refuse(25020010, cancellation.id)
  call.world.calls.effect('reject_cancellation', cancellation.id)
  closeCancellation(call.world, cancellation)
  return {}
}
