import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleOrder, samplePiece, sampleShop } from '../../test/sample-order.ts'
import { steppedClock } from '../../test/stepped-clock.ts'
import { testDatabase, testScope } from '../../test/test-database.ts'
import type { Shop } from '../shops/shop.ts'
import { wholePayload } from './order-payload.ts'
import type { OrderSnapshot } from './order-snapshot.ts'
import { recordChannelOrders } from './record-channel-orders.ts'

describe('recording what a channel tells', () => {
  const clock = steppedClock()
  let world: Awaited<ReturnType<typeof testDatabase>>
  let shop: Shop

  beforeAll(async () => {
    world = await testDatabase({ clock })
    shop = await sampleShop(world.database)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.database.pool.query('truncate orders, events, work cascade')
  })

  const record = (...snapshots: OrderSnapshot[]) =>
    world.database.transaction(testScope, tx => recordChannelOrders(tx, shop, snapshots))
  const outcomes = async (...snapshots: OrderSnapshot[]) =>
    (await record(...snapshots)).map(recorded => recorded.outcome)
  const rows = async (query: string) => (await world.database.pool.query(query)).rows
  const timeline = () => rows('select kind, at, actor, detail from order_timeline order by id')
  const later = (minutes: number) => new Date(Date.parse('2026-03-02T07:30:00Z') + minutes * 60_000)

  test('a new order is there with its pieces, sheet, payload, history and event', async () => {
    const second = { ...samplePiece, channelLineId: '2', isGift: true }
    const [recorded] = await record(sampleOrder({ pieces: [samplePiece, second] }))
    expect(recorded).toEqual({
      orderId: expect.stringMatching(/^ord_/),
      channelOrderId: '576900000000000001',
      outcome: 'new',
    })
    expect(await rows('select * from orders')).toMatchObject([
      {
        stage: 'to_ship',
        due_at: new Date('2026-03-03T16:00:00Z'),
        due_kind: 'arrange',
        total_amount: 2499n,
        piece_count: 2,
        revision: 1n,
      },
    ])
    expect(await rows('select items, buyer_label, money from order_sheets')).toMatchObject([
      {
        items: [
          { quantity: 1, gift: false },
          { quantity: 1, gift: true },
        ],
        buyer_label: 'O*** B***',
        money: { subtotal: '2000', shipping: '499' },
      },
    ])
    expect(await timeline()).toEqual([
      {
        kind: 'order.recorded',
        at: clock.now(),
        actor: 'system:test',
        detail: { source: 'api', status: 'AWAITING_SHIPMENT' },
      },
    ])
    expect(await rows('select kind, stream, payload from events')).toEqual([
      {
        kind: 'order.recorded',
        stream: recorded?.orderId,
        payload: {
          orderId: recorded?.orderId,
          shopId: shop.id,
          channelOrderId: '576900000000000001',
          stage: 'to_ship',
        },
      },
    ])
    const [payload] = await rows('select id from order_payloads')
    const kept = await wholePayload(world.database.reader(testScope), recorded?.orderId ?? '', payload.id)
    expect(kept).toEqual({ source: 'api', receivedAt: '2026-03-02T08:00:00.000Z', body: sampleOrder().raw })
  })

  test('the same told again changes nothing but the guard', async () => {
    expect(await outcomes(sampleOrder())).toEqual(['new'])
    const again = sampleOrder({ version: later(5), seenAt: later(40) })
    expect(await outcomes(sampleOrder(), again)).toEqual(['same', 'same'])
    expect(await outcomes(again)).toEqual(['same'])
    expect(await rows('select revision, seen_at, channel_version from orders')).toEqual([
      { revision: 1n, seen_at: later(40), channel_version: BigInt(later(5).getTime()) },
    ])
    expect(await rows('select 1 as one from order_payloads')).toHaveLength(1)
    expect(await timeline()).toHaveLength(1)
  })

  test('an older telling never overwrites a newer one', async () => {
    await record(sampleOrder({ version: later(10), channelStatus: 'IN_TRANSIT' }))
    expect(await outcomes(sampleOrder())).toEqual(['older'])
    expect(await rows('select channel_status, stage from orders')).toEqual([
      { channel_status: 'IN_TRANSIT', stage: 'in_transit' },
    ])
  })

  test('of one version the later asked answer wins when it says something else', async () => {
    await record(sampleOrder())
    const edited = sampleOrder({ seenAt: later(60), sellerNote: 'Ring twice' })
    expect(await outcomes(edited)).toEqual(['changed'])
    expect(await outcomes(sampleOrder())).toEqual(['older'])
    expect((await timeline()).at(-1)).toMatchObject({ kind: 'order.seller-note-changed', at: later(60) })
  })

  test('of two tellings in one batch the newer wins', async () => {
    const shipped = sampleOrder({ version: later(9), channelStatus: 'IN_TRANSIT' })
    expect(await outcomes(sampleOrder(), shipped, sampleOrder())).toEqual(['older', 'new', 'older'])
    expect(await rows('select stage from orders')).toEqual([{ stage: 'in_transit' }])
  })

  test('a file never overwrites what the platform told, and the platform takes a file’s order over', async () => {
    const fromFile = sampleOrder({
      source: 'file',
      version: later(600),
      channelStatus: 'DELIVERED',
      pieces: [{ ...samplePiece, channelLineId: '1729000000000000101#1' }],
    })
    expect(await outcomes(fromFile)).toEqual(['new'])
    expect(await outcomes(sampleOrder())).toEqual(['changed'])
    expect(await outcomes(fromFile)).toEqual(['same'])
    expect(await rows('select source, channel_status from orders')).toEqual([
      { source: 'api', channel_status: 'AWAITING_SHIPMENT' },
    ])
    expect(await rows('select channel_line_id from order_pieces')).toEqual([
      { channel_line_id: samplePiece.channelLineId },
    ])
    expect((await timeline()).map(line => line.kind)).toEqual([
      'order.recorded',
      'order.source-changed',
      'order.status-changed',
    ])
  })

  test('file over file goes by version, and with another content of one version the later file applies', async () => {
    const file = (changes: Partial<OrderSnapshot>) => sampleOrder({ source: 'file', ...changes })
    await record(file({}))
    expect(await outcomes(file({ version: later(-9), channelStatus: 'UNPAID' }))).toEqual(['older'])
    expect(await outcomes(file({ seenAt: later(99), channelStatus: 'IN_TRANSIT' }))).toEqual(['changed'])
  })

  test('history says what changed, at the platform’s time', async () => {
    await record(sampleOrder())
    clock.advance(60_000)
    await record(
      sampleOrder({
        version: later(30),
        channelStatus: 'AWAITING_COLLECTION',
        milestones: { arranged: later(20), cancelRequested: later(25) },
        flags: ['cancel_requested'],
        deadlines: { arrange: later(999) },
        buyer: { ...sampleOrder().buyer, addressLines: ['9 Other Road'] },
        pieces: [
          { ...samplePiece, trackingNumber: '1Z999', channelPackageId: 'p1', carrier: 'UPS' },
          { ...samplePiece, channelLineId: 'x', canceled: true },
        ],
        money: { currency: 'USD', total: 2000n, parts: {} },
      }),
    )
    const lines = await timeline()
    expect(lines.slice(1).map(({ kind, at, detail }) => ({ kind, at, detail }))).toEqual([
      {
        kind: 'order.status-changed',
        at: later(20),
        detail: { from: 'AWAITING_SHIPMENT', to: 'AWAITING_COLLECTION' },
      },
      { kind: 'order.cancel-requested', at: later(25), detail: { reason: null } },
      { kind: 'order.address-changed', at: later(30), detail: { parts: ['addressLines'] } },
      { kind: 'order.pieces-changed', at: later(30), detail: { added: 1, removed: 0, canceled: 0 } },
      {
        kind: 'order.parcels-changed',
        at: later(30),
        detail: { from: [], to: [{ channelPackageId: 'p1', trackingNumber: '1Z999', carrier: 'UPS' }] },
      },
      {
        kind: 'order.deadline-changed',
        at: later(30),
        detail: {
          changes: [
            { deadline: 'arrange', from: '2026-03-03T16:00:00.000Z', to: later(999).toISOString() },
            { deadline: 'arrangeOrCancel', from: '2026-03-05T16:00:00.000Z', to: null },
          ],
        },
      },
      {
        kind: 'order.amount-changed',
        at: later(30),
        detail: { from: '24.99', to: '20.00', currency: 'USD' },
      },
    ])
  })

  test('cancellation is told apart, with who and why', async () => {
    await record(sampleOrder())
    const canceled = sampleOrder({
      version: later(30),
      channelStatus: 'CANCELLED',
      milestones: { canceled: later(29) },
      cancellation: { by: 'BUYER', reason: 'No longer needed' },
      pieces: [{ ...samplePiece, canceled: true, channelStatus: 'CANCELLED' }],
    })
    await record(canceled)
    expect((await timeline()).slice(1)).toMatchObject([
      {
        kind: 'order.canceled',
        at: later(29),
        detail: { from: 'AWAITING_SHIPMENT', by: 'BUYER', reason: 'No longer needed' },
      },
    ])
    expect((await rows('select kind from events order by id')).map(event => event.kind)).toEqual([
      'order.recorded',
      'order.changed',
      'order.canceled',
    ])
  })

  test('of many answers kept together each is found again', async () => {
    const orders = Array.from({ length: 230 }, (_, n) =>
      sampleOrder({ channelOrderId: `57691${n}`, raw: JSON.stringify({ id: `57691${n}` }) }),
    )
    const recorded = await record(...orders)
    const payloads = await rows('select id, order_id from order_payloads')
    const db = world.database.reader(testScope)
    for (const n of [0, 99, 100, 229]) {
      const { orderId, channelOrderId } = recorded[n]!
      const { id } = payloads.find(payload => payload.order_id === orderId)
      expect(JSON.parse((await wholePayload(db, orderId, id)).body)).toEqual({ id: channelOrderId })
    }
  })

  test('two who record the same new orders at once make one of each', async () => {
    const orders = Array.from({ length: 40 }, (_, n) => sampleOrder({ channelOrderId: `57690000000000${n}` }))
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => record(...(n % 2 ? orders : orders.toReversed()))),
    )
    const outcome = answers.flat().map(answer => answer.outcome)
    expect(outcome.filter(one => one === 'new')).toHaveLength(40)
    expect(outcome.filter(one => one === 'same')).toHaveLength(360)
    expect(await rows('select count(*)::int as n from orders')).toEqual([{ n: 40 }])
    const ids = new Set(answers.flat().map(answer => `${answer.channelOrderId} ${answer.orderId}`))
    expect(ids.size).toBe(40)
  })

  test('what PostgreSQL’s text cannot hold is left out, not refused', async () => {
    const odd = { ...samplePiece, productName: 'nul \0 half \ud83d back\\u0000slash' }
    expect(await outcomes(sampleOrder({ pieces: [odd, odd] }))).toEqual(['new'])
    expect(await rows('select product_name from order_pieces')).toEqual([
      { product_name: 'nul  half \ufffd back\\u0000slash' },
    ])
  })

  test('whatever the order in which tellings arrive, the same remains', async () => {
    const telling = fc.record({
      source: fc.constantFrom('api' as const, 'api' as const, 'file' as const),
      version: fc.integer({ min: 0, max: 3 }).map(later),
      seenAt: fc.integer({ min: 4, max: 6 }).map(later),
      channelStatus: fc.constantFrom('UNPAID', 'AWAITING_SHIPMENT', 'IN_TRANSIT', 'CANCELLED'),
      sellerNote: fc.constantFrom('a', 'b'),
    })
    const state = `
      select o.source, o.channel_status, o.channel_version, o.seen_at, o.content_hash, o.stage, o.due_at, o.due_kind,
        o.flags, o.terms::text, s.items, s.money, s.milestones, o.piece_count
      from orders o join order_sheets s on s.order_id = o.id where o.shop_id = $1 and o.channel_order_id = $2`
    const shops = [shop, await sampleShop(world.database, { id: 'shp_other' })]
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(telling, { minLength: 2, maxLength: 6 })
          .chain(tellings =>
            fc.tuple(fc.constant(tellings), fc.shuffledSubarray(tellings, { minLength: tellings.length })),
          ),
        fc.integer({ min: 1, max: 3 }),
        async ([tellings, shuffled], batch) => {
          const states = []
          run += 1
          const channelOrderId = `5769${run}`
          for (const [list, size, at] of [
            [tellings, 1, shops[0]!],
            [shuffled, batch, shops[1]!],
          ] as const) {
            for (let from = 0; from < list.length; from += size) {
              const part = list.slice(from, from + size).map(one => sampleOrder({ ...one, channelOrderId }))
              await world.database.transaction(testScope, tx => recordChannelOrders(tx, at, part))
            }
            states.push((await world.database.pool.query(state, [at.id, channelOrderId])).rows)
          }
          expect(states[1]).toEqual(states[0])
        },
      ),
      { numRuns: 100 },
    )
  })
})
