import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { holdOrder } from './hold-order.ts'

describe('the platform’s hold hour', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
  })
  afterAll(() => desk.close())

  const minutes = 60_000
  const inMinutes = (count: number) => new Date(desk.clock.now().getTime() + count * minutes)
  const stage = async (id: string) =>
    (await desk.rows('select stage from orders where id = $1', [id]))[0].stage

  test('an order called shippable within it is kept back until it ends, and then comes free by itself', async () => {
    const soon = await desk.order({ holdUntil: inMinutes(20) })
    const later = await desk.order({ holdUntil: inMinutes(50) })
    const byPeople = await desk.order({ holdUntil: inMinutes(20) })
    const byStatus = await desk.order({ holdUntil: inMinutes(20), channelStatus: 'ON_HOLD' })
    await desk.decide(tx => holdOrder(tx, byPeople, { reason: 'fraud' }))
    const stages = () => Promise.all([soon, later, byPeople, byStatus].map(stage))
    await desk.settle()
    expect(await stages()).toEqual(['on_hold', 'on_hold', 'on_hold', 'on_hold'])
    desk.clock.advance(20 * minutes)
    await desk.settle()
    expect(await stages()).toEqual(['to_ship', 'on_hold', 'on_hold', 'on_hold'])
    const [line] = await desk.rows(
      'select kind, actor from order_timeline where order_id = $1 order by id desc',
      [soon],
    )
    expect(line).toEqual({ kind: 'order.platform-hold-ended', actor: 'system:orders.end-platform-holds' })
    // The next look is at the next end, or a minute later at the latest.
    desk.clock.advance(29 * minutes)
    await desk.settle()
    expect(await stage(later)).toBe('on_hold')
    desk.clock.advance(1 * minutes)
    await desk.settle()
    expect(await stages()).toEqual(['to_ship', 'to_ship', 'on_hold', 'on_hold'])
  })
})
