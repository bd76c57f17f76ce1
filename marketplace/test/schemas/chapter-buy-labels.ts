import { expect } from 'vitest'
import { lines, makeOrder, ownProvider, readOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

const MEASURES = {
  dimension: { length: '8', width: '6', height: '4', unit: 'INCH' },
  weight: { value: '1.5', unit: 'POUND' },
}

/** America: shipping makes the package, by a label that TikTok sells or by the seller's own number. */
export async function buyLabelsChapter(witness: Witness) {
  await buyLabel(witness)
  for (const region of ['US', 'GB'] as const) {
    const order = await makeOrder(witness, region, {
      shipping_type: 'SELLER',
      lines: lines(witness, region, 2),
    })
    const [first] = order.line_items
    const marked = await witness.ask('POST', '/fulfillment/202309/orders/{order_id}/packages', region, {
      path: { order_id: order.id },
      body: {
        tracking_number: `${region}MARKED0001`,
        shipping_provider_id: await ownProvider(witness, region),
        order_line_item_ids: [first.id],
      },
    })
    expect(marked.order_line_item_ids).toEqual([first.id])
    expect((await readOrder(witness, region, order.id)).status).toBe('PARTIALLY_SHIPPING')
  }
}

async function buyLabel(witness: Witness) {
  const { ask } = witness
  const order = await makeOrder(witness, 'US', { shipping_type: 'TIKTOK' })
  const { shipping_services } = await ask(
    'POST',
    '/fulfillment/202309/orders/{order_id}/shipping_services/query',
    'US',
    { path: { order_id: order.id }, body: MEASURES },
  )
  const made = await ask('POST', '/fulfillment/202309/packages', 'US', {
    body: { order_id: order.id, shipping_service_id: shipping_services[1].id, ...MEASURES },
  })
  expect(made.shipping_service_info.name).toBe(shipping_services[1].name)
  const shipped = await readOrder(witness, 'US', order.id)
  expect(shipped).toMatchObject({ status: 'AWAITING_COLLECTION', packages: [{ id: made.package_id }] })
}
