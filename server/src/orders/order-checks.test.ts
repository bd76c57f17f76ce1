import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { syntheticOrders } from '../../../bench/synthetic-orders.ts'
import { deskWorld } from '../../test/desk-world.ts'
import { addNote } from './add-note.ts'
import { holdOrders } from './hold-orders.ts'
import { orderDiscrepancies, stageDifferences } from './order-checks.ts'
import { recordChannelOrders } from './record-channel-orders.ts'

describe('orders check themselves', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
    const now = desk.clock.now()
    const first = [...syntheticOrders({ seed: 3, count: 400, market: 'TH', now })]
    const orderIds: string[] = []
    await desk.decide(async tx => {
      for (const order of await recordChannelOrders(tx, desk.shop, first)) orderIds.push(order.orderId)
      await holdOrders(tx, orderIds.slice(0, 200), { reason: 'stock' })
      await addNote(tx, orderIds[5]!, 'x')
      const later = new Date(now.getTime() + 60_000)
      const shipped = first.map(order => ({ ...order, version: later, channelStatus: 'IN_TRANSIT' }))
      await recordChannelOrders(tx, desk.shop, shipped.slice(100, 300))
    })
  })
  afterAll(() => desk.close())

  const differences = async () => (await Array.fromAsync(stageDifferences(desk.db()))).length

  test('after a life of telling, holding and noting, what is stored is what is derived', async () => {
    expect(await differences()).toBe(0)
    expect(await orderDiscrepancies(desk.db())).toEqual([])
  })

  test('each kind of drift is found', async () => {
    const [order] = await desk.rows(
      `select id from orders where stage = 'on_hold' and open_holds <> '{}' limit 1`,
    )
    await desk.rows(
      `update orders set stage = 'to_ship', open_holds = '{}', note_count = 7, piece_count = 99 where id = $1`,
      [order.id],
    )
    await desk.rows(`delete from order_timeline where order_id = $1 and kind = 'order.recorded'`, [order.id])
    const found = await orderDiscrepancies(desk.db())
    expect(found).toEqual(
      ['piece count', 'note count', 'open holds', 'history begins with recording'].map(check => ({
        check,
        orderIds: [order.id],
      })),
    )
    await desk.rows(`update orders set stage = 'completed' where id = $1`, [order.id])
    expect(await differences()).toBe(1)
    await desk.rows('delete from order_sheets where order_id = $1', [order.id])
    expect((await orderDiscrepancies(desk.db())).map(({ check }) => check)).toContain('has a sheet')
  })
})
