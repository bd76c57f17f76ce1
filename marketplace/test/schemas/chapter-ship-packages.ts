import { expect } from 'vitest'
import type { Region } from '../../src/markets/region.ts'
import { lines, makeOrder, makeOrders, ownProvider, readOrder } from './make-orders.ts'
import type { Witness } from './open-witness.ts'

/** South-East Asia: packages are there before shipping; they are split, combined, shipped, printed, followed. */
export async function shipPackagesChapter(witness: Witness, region: Region) {
  await splitAndShip(witness, region)
  await combineAndPart(witness, region)
  await shipByBatch(witness, region)
  await shipByOneself(witness, region)
}

async function splitAndShip(witness: Witness, region: Region) {
  const { ask } = witness
  const order = await makeOrder(witness, region, {
    shipping_type: 'TIKTOK',
    lines: lines(witness, region, 2),
  })
  const path = { order_id: order.id }
  const attributes = await ask('GET', '/fulfillment/202309/orders/split_attributes', region, {
    query: { order_ids: order.id },
  })
  expect(attributes.split_attributes[0].can_split).toBe(true)
  const groups = order.line_items.map((line: { id: string }, index: number) => ({
    id: String(index + 1),
    order_line_item_ids: [line.id],
  }))
  const { packages } = await ask('POST', '/fulfillment/202309/orders/{order_id}/split', region, {
    path,
    body: { splittable_groups: groups },
  })
  expect(packages).toHaveLength(2)
  const [first, second] = packages.map((each: { id: string }) => ({ package_id: each.id }))
  await ask('GET', '/fulfillment/202309/orders/{order_id}/handover_time_slots', region, { path })
  const slots = await ask('GET', '/fulfillment/202309/packages/{package_id}/handover_time_slots', region, {
    path: first,
  })
  const { start_time, end_time } = slots.pickup_slots[0]
  await ask('POST', '/fulfillment/202309/packages/{package_id}/ship', region, {
    path: first,
    body: { handover_method: 'PICKUP', pickup_slot: { start_time, end_time } },
  })
  await ask('POST', '/fulfillment/202309/packages/{package_id}/ship', region, { path: second })
  const shipped = await ask('GET', '/fulfillment/202309/packages/{package_id}', region, { path: first })
  expect(shipped.tracking_number).not.toBe('')
  expect(await readOrder(witness, region, order.id)).toMatchObject({ status: 'AWAITING_COLLECTION' })
  await ask('GET', '/fulfillment/202508/tts_tracking_validation', region, {
    query: { tracking_number: shipped.tracking_number },
  })
  await witness.control('POST', `/orders/${order.id}/deliver`)
  const { tracking } = await ask('GET', '/fulfillment/202309/orders/{order_id}/tracking', region, { path })
  expect(tracking[0].description).toMatch(/deliver/i)
}

async function combineAndPart(witness: Witness, region: Region) {
  const { ask } = witness
  await makeOrders(witness, region, { count: 3, same_buyer: true, shipping_type: 'TIKTOK' })
  const search = () =>
    ask('GET', '/fulfillment/202309/combinable_packages/search', region, { query: { page_size: '50' } })
  const [group] = (await search()).combinable_packages
  expect(group.order_ids.length).toBeGreaterThan(1)
  const { packages, errors } = await ask('POST', '/fulfillment/202309/packages/combine', region, {
    body: { combinable_packages: [group, { id: '1150000000000000000', order_ids: group.order_ids }] },
  })
  expect(packages).toHaveLength(1)
  expect(errors).toHaveLength(1)
  const parted = await ask('POST', '/fulfillment/202309/packages/{package_id}/uncombine', region, {
    path: { package_id: packages[0].id },
    body: { order_ids: group.order_ids.slice(0, 1) },
  })
  expect(parted.packages.length).toBeGreaterThan(1)
}

async function shipByBatch(witness: Witness, region: Region) {
  const orders = await makeOrders(witness, region, { count: 3, shipping_type: 'TIKTOK' })
  const packages = orders.map(each => ({ id: each.packages[0].id, handover_method: 'DROP_OFF' }))
  const ship = (body: unknown) => witness.ask('POST', '/fulfillment/202309/packages/ship', region, { body })
  expect((await ship({ packages: packages.slice(1) })).errors).toBeUndefined()
  const { errors } = await ship({ packages })
  expect(errors.map((each: { code: number }) => each.code)).toEqual([21011040, 21011040])
}

/** The seller brings number and carrier, corrects the number once, and tells the delivery. */
async function shipByOneself(witness: Witness, region: Region) {
  const { ask } = witness
  const shipping_provider_id = await ownProvider(witness, region)
  const orders = await makeOrders(witness, region, { count: 2, shipping_type: 'SELLER' })
  for (const [index, order] of orders.entries()) {
    const path = { package_id: order.packages[0].id }
    const number = (part: string) => `${region}${part}${String(index).padStart(8, '0')}`
    await ask('POST', '/fulfillment/202309/packages/{package_id}/ship', region, {
      path,
      body: { self_shipment: { tracking_number: number('A'), shipping_provider_id } },
    })
    const body = { tracking_number: number('B'), shipping_provider_id }
    if (index === 0) {
      const call = '/fulfillment/202309/packages/{package_id}/shipping_info/update'
      await ask('POST', call, region, { path, body })
    } else {
      const call = '/fulfillment/202309/orders/{order_id}/shipping_info/update'
      await ask('POST', call, region, { path: { order_id: order.id }, body })
    }
  }
  const told = orders.map(each => ({ id: each.packages[0].id, delivery_type: 'DELIVERY_SUCCESS' }))
  const deliver = () =>
    ask('POST', '/fulfillment/202309/packages/deliver', region, { body: { packages: told } })
  expect((await deliver()).errors).toBeUndefined()
  expect((await deliver()).errors).toHaveLength(2)
  expect(await readOrder(witness, region, orders[0].id)).toMatchObject({ status: 'DELIVERED' })
}
