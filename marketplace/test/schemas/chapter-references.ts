import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import { makeOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

/** The seller's own names for orders are written, read and found again. */
export async function referencesChapter(witness: Witness, region: Region) {
  const { ask } = witness
  const order = await makeOrder(witness, region)
  const reference = {
    id: 'OMS-1',
    platform: 'ORDER_MANAGEMENT_SYSTEM',
    line_items: [{ id: 'L1', origin_id: order.line_items[0].id }],
  }
  const write = (id: string) => ({ id, external_order: reference })
  const { errors } = await ask('POST', '/order/202406/orders/external_orders', region, {
    body: { orders: [write(order.id), write('570000000000000000')] },
  })
  expect(errors).toHaveLength(1)
  const query = { platform: reference.platform }
  const read = await ask('GET', '/order/202406/orders/{order_id}/external_orders', region, {
    path: { order_id: order.id },
    query,
  })
  expect(read.external_orders).toEqual([reference])
  const found = await ask('POST', '/order/202406/orders/external_order_search', region, {
    query: { ...query, external_order_id: reference.id },
  })
  expect(found.orders).toEqual([{ id: order.id, external_order: reference }])
}
