import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { addNote } from './add-note.ts'
import { removeNote } from './remove-notes.ts'
import { setTags, tagOrders } from './tag-orders.ts'

describe('notes and tags', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
  })
  afterAll(() => desk.close())

  const one = async (id: string) =>
    (await desk.rows('select tags, note_count, revision::int from orders where id = $1', [id]))[0]

  test('ten notes at once are ten notes, and one removed is gone once', async () => {
    const id = await desk.order()
    const notes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => desk.decide(tx => addNote(tx, id, `Note ${n}`))),
    )
    expect(await one(id)).toMatchObject({ note_count: 10 })
    const removals = await Promise.allSettled(
      Array.from({ length: 10 }, () => desk.decide(tx => removeNote(tx, id, notes[0]!))),
    )
    expect(removals.filter(removal => removal.status === 'fulfilled')).toHaveLength(1)
    expect(await one(id)).toMatchObject({ note_count: 9 })
    const other = await desk.order()
    await expect(desk.decide(tx => removeNote(tx, other, notes[1]!))).rejects.toMatchObject({
      code: 'note.unknown',
    })
    await expect(desk.decide(tx => addNote(tx, 'ord_none', 'x'))).rejects.toMatchObject({
      code: 'order.unknown',
    })
  })

  test('ten who tag one order at once leave all ten tags', async () => {
    const id = await desk.order()
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => desk.decide(tx => tagOrders(tx, [id], { add: [`tag ${n}`] }))),
    )
    expect((await one(id)).tags.sort()).toEqual(Array.from({ length: 10 }, (_, n) => `tag ${n}`))
  })

  test('a tag that is there already changes nothing', async () => {
    const id = await desk.order()
    await desk.decide(tx => setTags(tx, id, ['a', 'b', 'a']))
    const before = await one(id)
    expect(before.tags).toEqual(['a', 'b'])
    const [decided] = await desk.decide(tx => tagOrders(tx, [id], { add: ['a'], remove: ['c'] }))
    expect(decided).toEqual({ orderId: id, refusal: null, undo: { added: [], removed: [] } })
    expect(await one(id)).toEqual(before)
    await desk.decide(tx => setTags(tx, id, ['b', 'c']))
    const [line] = await desk.rows('select detail from order_timeline where order_id = $1 order by id desc', [
      id,
    ])
    expect(line.detail).toEqual({ added: ['c'], removed: ['a'] })
  })

  test('more than twenty tags are refused', async () => {
    const id = await desk.order()
    const many = Array.from({ length: 21 }, (_, n) => `t${n}`)
    await expect(desk.decide(tx => setTags(tx, id, many))).rejects.toMatchObject({
      code: 'order.too-many-tags',
    })
    expect(await one(id)).toMatchObject({ tags: [] })
  })
})
