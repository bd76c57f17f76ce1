import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { sampleOrder } from '../../test/sample-order.ts'
import { holdOrder } from './hold-order.ts'
import { holdOrders } from './hold-orders.ts'
import { recordChannelOrders } from './record-channel-orders.ts'
import { releaseOrder } from './release-order.ts'

describe('holding orders', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
  })
  afterAll(() => desk.close())

  const state = async (id: string) =>
    (await desk.rows('select stage, open_holds, revision::int, due_kind from orders where id = $1', [id]))[0]
  const hold = (id: string, reason: 'fraud' | 'stock' | 'other' = 'fraud', note?: string) =>
    desk.decide(tx => holdOrder(tx, id, { reason, note }))
  const release = (id: string, reason?: 'fraud' | 'stock') => desk.decide(tx => releaseOrder(tx, id, reason))

  test('a held order waits in on_hold with its deadline, until its last hold ends', async () => {
    const id = await desk.order()
    await hold(id)
    await hold(id, 'stock')
    expect(await state(id)).toMatchObject({
      stage: 'on_hold',
      open_holds: ['fraud', 'stock'],
      due_kind: 'arrange',
    })
    await release(id, 'fraud')
    expect(await state(id)).toMatchObject({ stage: 'on_hold', open_holds: ['stock'] })
    await release(id)
    expect(await state(id)).toEqual({ stage: 'to_ship', open_holds: [], revision: 5, due_kind: 'arrange' })
    const lines = await desk.rows(
      'select kind, actor, detail from order_timeline where order_id = $1 order by id',
      [id],
    )
    expect(lines.slice(1)).toMatchObject([
      { kind: 'order.held', actor: 'account:acc_packer', detail: { reason: 'fraud' } },
      { kind: 'order.held', detail: { reason: 'stock' } },
      { kind: 'order.released', detail: { reasons: ['fraud'] } },
      { kind: 'order.released', detail: { reasons: ['stock'] } },
    ])
    const events = await desk.rows('select kind from events where stream = $1 order by id', [id])
    expect(events.map(event => event.kind)).toEqual([
      'order.recorded',
      'order.held',
      'order.held',
      'order.released',
      'order.released',
    ])
  })

  test('what the channel tells meanwhile does not end a hold', async () => {
    const id = await desk.order({ channelOrderId: 'held-and-told' })
    await hold(id)
    const told = sampleOrder({
      channelOrderId: 'held-and-told',
      version: new Date('2026-03-02T09:00:00Z'),
      channelStatus: 'AWAITING_COLLECTION',
    })
    await desk.decide(tx => recordChannelOrders(tx, desk.shop, [told]))
    expect(await state(id)).toMatchObject({ stage: 'on_hold', open_holds: ['fraud'] })
    await release(id)
    expect(await state(id)).toMatchObject({ stage: 'to_hand_over' })
  })

  test.each(['IN_TRANSIT', 'DELIVERED', 'COMPLETED', 'CANCELLED'])(
    'an order that is %s cannot be held',
    async status => {
      const id = await desk.order({ channelStatus: status })
      await expect(hold(id)).rejects.toMatchObject({ kind: 'conflict', code: 'order.finished' })
      expect(await desk.rows('select 1 from order_holds where order_id = $1', [id])).toEqual([])
    },
  )

  test('refusals: unknown, held already, not held, no note for other', async () => {
    const id = await desk.order()
    await expect(hold('ord_none')).rejects.toMatchObject({ kind: 'unknown', code: 'order.unknown' })
    await expect(release(id)).rejects.toMatchObject({ code: 'order.not-held' })
    await expect(hold(id, 'other')).rejects.toMatchObject({ kind: 'invalid', code: 'hold.needs-note' })
    await expect(hold(id, 'other', '  ')).rejects.toMatchObject({ code: 'hold.needs-note' })
    await hold(id, 'other', 'Twin of another order')
    await expect(hold(id, 'other', 'again')).rejects.toMatchObject({ code: 'order.already-held' })
    await expect(release(id, 'fraud')).rejects.toMatchObject({ code: 'order.not-held' })
  })

  test('of ten who hold one order for one reason at once, one does', async () => {
    const id = await desk.order()
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => hold(id)))
    expect(answers.filter(answer => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await desk.rows('select 1 from order_holds where order_id = $1', [id])).toHaveLength(1)
    const endings = await Promise.allSettled(Array.from({ length: 10 }, () => release(id)))
    expect(endings.filter(answer => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await state(id)).toMatchObject({ stage: 'to_ship', open_holds: [] })
  })

  test('of many, one refusal stops no other', async () => {
    const [free, gone] = [await desk.order(), await desk.order({ channelStatus: 'DELIVERED' })]
    const decided = await desk.decide(tx => holdOrders(tx, [free, gone, 'ord_none'], { reason: 'price' }))
    expect(new Map(decided.map(one => [one.orderId, one.refusal?.code ?? 'done']))).toEqual(
      new Map([
        [gone, 'order.finished'],
        ['ord_none', 'order.unknown'],
        [free, 'done'],
      ]),
    )
    expect(await state(free)).toMatchObject({ stage: 'on_hold' })
  })
})
