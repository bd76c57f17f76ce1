import type { Endpoint, ShopCall } from '../gateway/endpoint.ts'
import { once } from '../gateway/once.ts'
import { searchPage } from '../gateway/paging.ts'
import { readSearch } from '../gateway/read-search.ts'
import { badParameter } from '../gateway/refusal.ts'
import { approveReturn } from './approve-return.ts'
import { claimBySeller } from './claim-by-seller.ts'
import { findReturn } from './find-return.ts'
import { presentReturn } from './present-return.ts'
import { presentReason } from './reason-text.ts'
import { refuseReturn } from './refuse-return.ts'
import type { ReturnCase } from './return-case.ts'

const SCOPES = ['seller.return_refund.basic']

/** Refunds, returns and replacements. */
export const returnEndpoints: readonly Endpoint[] = [
  ...['202309', '202602'].map(
    (version): Endpoint => ({
      method: 'POST',
      path: `/return_refund/${version}/returns/search`,
      scopes: SCOPES,
      cipher: true,
      answer: searchReturns,
    }),
  ),
  {
    method: 'POST',
    path: '/return_refund/202309/returns',
    scopes: [...SCOPES, 'seller.fulfillment.basic'],
    cipher: true,
    answer: call => once(call, 'create return', () => claimBySeller(call)),
  },
  {
    method: 'GET',
    path: '/return_refund/202309/returns/{return_id}/records',
    scopes: SCOPES,
    cipher: true,
    answer: tellRecords,
  },
  {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/approve',
    scopes: SCOPES,
    cipher: true,
    answer: call => once(call, `approve ${call.path('return_id')}`, () => approveReturn(call)),
  },
  {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/reject',
    scopes: SCOPES,
    cipher: true,
    answer: call => once(call, `reject ${call.path('return_id')}`, () => refuseReturn(call)),
  },
]

function searchReturns(call: ShopCall) {
  const { world, shop, body } = call
  const search = readSearch(call, { sizes: [1, 50], defaultSize: 10, order: 'ASC' })
  const wanted = (name: string) => {
    const list = body.texts(name)
    return (value: string) => list.length === 0 || list.includes(value)
  }
  const checks: [(value: string) => boolean, (claim: ReturnCase) => string][] = [
    [wanted('return_ids'), claim => claim.id],
    [wanted('order_ids'), claim => claim.order.id],
    [wanted('buyer_user_ids'), claim => claim.order.buyer.userId],
    [wanted('return_types'), claim => claim.type],
    [wanted('return_status'), claim => claim.status],
    [wanted('arbitration_status'), claim => claim.arbitration ?? ''],
    [
      wanted('seller_proposed_return_type'),
      claim => (claim.partialRefund === undefined ? '' : 'PARTIAL_REFUND'),
    ],
  ]
  const page = searchPage<ReturnCase>({
    ...search,
    chronicle: shop.returns,
    matches: claim => search.within(claim) && checks.every(([fits, read]) => fits(read(claim))),
    badToken: () => badParameter('page_token', 'is invalid'),
  })
  return {
    return_orders: page.items.map(claim => presentReturn(world, claim)),
    next_page_token: page.next,
    total_count: page.total,
  }
}

function tellRecords(call: ShopCall) {
  return {
    records: findReturn(call).records.map(record => ({
      create_time: record.at,
      role: record.role,
      event: record.event,
      description: record.description,
      ...(record.reason ? { reason_text: presentReason(record.reason) } : {}),
      ...(record.note ? { note: record.note } : {}),
    })),
  }
}
