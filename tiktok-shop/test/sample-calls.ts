import type { TestWorld } from './test-world.ts'

export const read = 'POST /order/202309/orders/search'
export const write = 'POST /fulfillment/202309/packages/{package_id}/ship'
const keyed = 'POST /return_refund/202309/returns/{return_id}/approve'

export const doRead = ({ shop }: TestWorld) => shop.call(read, { query: { page_size: 1 } })
export const doWrite = ({ shop }: TestWorld) => shop.call(write, { path: { package_id: '1' }, body: {} })
export const doKeyed = ({ shop }: TestWorld) =>
  shop.call(keyed, { path: { return_id: '1' }, query: { idempotency_key: 'k' }, body: {} })
