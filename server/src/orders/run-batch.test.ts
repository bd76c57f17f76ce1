import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { addNote } from './add-note.ts'
import type { BatchAction, OrderSelection } from './batch-action.ts'
import { batchById } from './batch-by-id.ts'
import { holdOrder } from './hold-order.ts'
import { orderFilter } from './order-filter.ts'
import { releaseOrder } from './release-order.ts'
import { retryBatch } from './retry-batch.ts'
import { startBatch } from './start-batch.ts'
import { tagOrders } from './tag-orders.ts'
import { undoBatch } from './undo-batch.ts'

describe('batches', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    await desk.rows('truncate orders, batches, work cascade')
  })

  const start = (action: BatchAction, selection: OrderSelection) =>
    desk.decide(tx => startBatch(tx, { action, selection }))
  const run = async (action: BatchAction, selection: OrderSelection) => {
    const id = await start(action, selection)
    await desk.settle()
    return id
  }
  const undo = async (id: string) => {
    await desk.decide(tx => undoBatch(tx, id))
    await desk.settle()
  }
  const view = (id: string) => batchById(desk.db(), id)
  /** What the desk has put on orders, as undoing has to restore it. */
  const desks = () =>
    desk.rows(`
      select o.id, o.stage, o.tags, o.open_holds, o.note_count,
        (select array_agg(h.id order by h.id) from order_holds h where h.order_id = o.id and h.released_at is null) as holds,
        (select array_agg(n.id order by n.id) from order_notes n where n.order_id = o.id and n.removed_at is null) as notes
      from orders o order by o.id`)
  const all: OrderSelection = { filter: orderFilter.parse({}), except: [] }

  test('all that match but some, in chunks, by the one who asked', async () => {
    const ids = await desk.orders(230)
    const id = await run({ kind: 'tag', tag: 'sale' }, { ...all, except: [ids[0]!] })
    expect(await view(id)).toMatchObject({ state: 'finished', total: 229, done: 229, refused: 0 })
    const tagged = await desk.rows(`select id from orders where tags = '{sale}'`)
    expect(tagged).toHaveLength(229)
    const actors = await desk.rows(`select distinct actor from order_timeline where kind = 'order.tagged'`)
    expect(actors).toEqual([{ actor: 'account:acc_packer' }])
  })

  test('one refusal never stops the others; each says why, and can be tried again', async () => {
    const free = await desk.orders(3)
    const gone = await desk.order({ channelStatus: 'DELIVERED' })
    const held = await desk.order()
    await desk.decide(tx => holdOrder(tx, held, { reason: 'fraud' }))
    const id = await run({ kind: 'hold', reason: 'fraud' }, { ids: [...free, gone, held, 'ord_none'] })
    expect(await view(id)).toMatchObject({
      state: 'finished',
      total: 6,
      done: 3,
      refused: 3,
      refusals: expect.arrayContaining([
        expect.objectContaining({ orderId: gone, code: 'order.finished' }),
        expect.objectContaining({ orderId: held, code: 'order.already-held' }),
        expect.objectContaining({ orderId: 'ord_none', code: 'order.unknown', channelOrderId: '' }),
      ]),
    })
    await desk.decide(tx => releaseOrder(tx, held))
    await desk.decide(tx => retryBatch(tx, id))
    await desk.settle()
    expect(await view(id)).toMatchObject({ state: 'finished', done: 4, refused: 2 })
  })

  const actions: BatchAction[] = [
    { kind: 'tag', tag: 'vip' },
    { kind: 'untag', tag: 'vip' },
    { kind: 'note', text: 'Packed twice' },
    { kind: 'hold', reason: 'stock', note: 'Count again' },
    { kind: 'release' },
    { kind: 'release', reason: 'stock' },
  ]
  test.each(actions)('undoing %j restores exactly what was', async action => {
    const ids = await desk.orders(6)
    await desk.order({ channelStatus: 'COMPLETED' })
    await desk.decide(async tx => {
      await tagOrders(tx, [ids[0]!, ids[1]!], { add: ['vip'] })
      await tagOrders(tx, [ids[2]!], { add: ['other'] })
      await addNote(tx, ids[3]!, 'Older note')
      await holdOrder(tx, ids[4]!, { reason: 'stock' })
      await holdOrder(tx, ids[5]!, { reason: 'fraud' })
      await holdOrder(tx, ids[5]!, { reason: 'stock' })
    })
    const before = await desks()
    const id = await run(action, all)
    expect(await desks()).not.toEqual(before)
    expect((await view(id)).canUndo).toBe(true)
    await undo(id)
    expect(await desks()).toEqual(before)
    expect(await view(id)).toMatchObject({ state: 'undone', done: 0, canUndo: false })
  })

  test('undoing leaves alone what somebody has done since', async () => {
    const [a, b] = await desk.orders(2)
    const id = await run({ kind: 'hold', reason: 'stock' }, all)
    await desk.decide(async tx => {
      await releaseOrder(tx, a!)
      await releaseOrder(tx, b!)
      await holdOrder(tx, b!, { reason: 'stock' })
    })
    const before = await desks()
    await undo(id)
    expect(await desks()).toEqual(before)
  })

  test('a release whose order has left meanwhile is not taken back, and says so', async () => {
    const id = await desk.order()
    await desk.decide(tx => holdOrder(tx, id, { reason: 'price' }))
    const batch = await run({ kind: 'release' }, all)
    await desk.rows(`update orders set channel_status = 'IN_TRANSIT', stage = 'in_transit'`)
    await undo(batch)
    expect(await view(batch)).toMatchObject({
      state: 'undone',
      done: 1,
      refusals: [{ orderId: id, code: 'order.finished' }],
    })
    expect(await desks()).toMatchObject([{ open_holds: [] }])
  })

  test('refusals: nothing chosen, nothing matching, unknown batch, undone twice', async () => {
    await expect(start({ kind: 'release' }, all)).rejects.toMatchObject({ code: 'batch.empty' })
    await desk.orders(1)
    await expect(start({ kind: 'hold', reason: 'other' }, all)).rejects.toMatchObject({
      code: 'hold.needs-note',
    })
    await expect(desk.decide(tx => undoBatch(tx, 'bat_none'))).rejects.toMatchObject({
      code: 'batch.unknown',
    })
    const running = await start({ kind: 'tag', tag: 'x' }, all)
    await expect(desk.decide(tx => undoBatch(tx, running))).rejects.toMatchObject({
      code: 'batch.cannot-undo',
    })
    await expect(desk.decide(tx => retryBatch(tx, running))).rejects.toMatchObject({
      code: 'batch.cannot-retry',
    })
    await desk.settle()
    const undoings = await Promise.allSettled(
      Array.from({ length: 10 }, () => desk.decide(tx => undoBatch(tx, running))),
    )
    expect(undoings.filter(undoing => undoing.status === 'fulfilled')).toHaveLength(1)
    const refused = await run({ kind: 'release' }, all)
    await expect(desk.decide(tx => undoBatch(tx, refused))).rejects.toMatchObject({
      code: 'batch.nothing-to-undo',
    })
  })
})
