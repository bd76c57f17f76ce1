import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleOrder, sampleShop } from '../../test/sample-order.ts'
import { testScope } from '../../test/test-database.ts'
import { testHttp } from '../../test/test-http.ts'
import type { Role } from '../kernel/access.ts'
import { soleMerchant } from '../kernel/scope.ts'
import { workOnce } from '../kernel/worker.ts'
import { orderWork } from './reactions.ts'
import { recordChannelOrders } from './record-channel-orders.ts'
import { orderRoutes } from './routes.ts'

describe('orders over HTTP', () => {
  let world: Awaited<ReturnType<typeof testHttp>>
  let ids: string[]
  const headers: Partial<Record<Role, Record<string, string>>> = {}

  beforeAll(async () => {
    world = await testHttp({ routes: [orderRoutes] })
    const shop = await sampleShop(world.database)
    const orders = ['1', '2', '3'].map(n =>
      sampleOrder({ channelOrderId: `57690000000000000${n}`, buyerMessage: 'Call 0912 345 678 please' }),
    )
    const recorded = await world.database.transaction(testScope, tx => recordChannelOrders(tx, shop, orders))
    ids = recorded.map(order => order.orderId)
    for (const role of ['owner', 'packer', 'analyst'] as const) headers[role] = await world.as(role)
  })
  afterAll(() => world.close())

  async function ask(role: Role, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
    const answer = await world.app.inject({
      method,
      url,
      headers: headers[role] ?? {},
      ...(payload ? { payload } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const work = async () => {
    const doors = {
      database: world.database,
      handlers: orderWork,
      merchantId: soleMerchant,
      clock: world.clock,
      random: () => 0,
      onFailure: ({ error }: { error: unknown }) => {
        throw error
      },
    }
    while ((await workOnce(doors, 5, new AbortController().signal)) > 0);
  }

  test('the list, its counts, rows and facets', async () => {
    const list = await ask('packer', 'GET', '/api/orders?stage=to_ship&sort=newest&limit=2')
    expect([list.status, list.body.rows.length]).toEqual([200, 2])
    const rest = await ask(
      'packer',
      'GET',
      `/api/orders?stage=to_ship&sort=newest&limit=2&cursor=${list.body.next}`,
    )
    expect([rest.body.rows.length, rest.body.next]).toEqual([1, null])
    expect((await ask('packer', 'GET', '/api/orders/counts?country=US')).body).toMatchObject({
      stages: { to_ship: { count: 3, capped: false }, unpaid: { count: 0 } },
      all: { count: 3 },
    })
    expect(
      (await ask('packer', 'GET', `/api/orders/by-ids?ids=${ids[2]},ord_none,${ids[0]}`)).body.rows,
    ).toMatchObject([{ id: ids[2] }, { id: ids[0] }])
    expect((await ask('packer', 'GET', '/api/orders/facets')).body).toMatchObject({
      markets: [{ value: 'US' }],
      countries: [{ value: 'US' }],
      carriers: [],
    })
    expect((await ask('packer', 'GET', '/api/orders?due=someday')).status).toBe(422)
    expect((await ask('packer', 'GET', '/api/orders?cursor=x')).body.error.code).toBe('cursor.unreadable')
  })

  test('an order’s page shows its buyer masked, whole only to who may, and says so afterwards', async () => {
    const page = await ask('packer', 'GET', `/api/orders/${ids[0]}`)
    expect(page.body).toMatchObject({
      recipient: {
        revealed: false,
        name: 'O*** B***',
        phone: '***47',
        email: '***@mail.example',
        postalCode: '90***',
        addressLines: ['***'],
        message: 'Call *** please',
      },
      pieces: [{ sellerSku: 'TEE-BLK-M', unitPrice: { amount: '20.00', currency: 'USD' } }],
      money: {
        parts: [
          { part: 'subtotal', amount: '20.00' },
          { part: 'shipping', amount: '4.99' },
        ],
      },
      deadlines: [
        { kind: 'arrange', met: false },
        { kind: 'arrange_or_cancel', met: false },
      ],
    })
    expect((await ask('packer', 'POST', `/api/orders/${ids[0]}/reveal`, {})).status).toBe(403)
    const revealed = await ask('owner', 'POST', `/api/orders/${ids[0]}/reveal`, { reason: 'Label torn' })
    expect(revealed.body).toMatchObject({
      revealed: true,
      name: 'Odalys Brackenridge',
      phone: '(+1)2025550147',
      addressLines: ['77 Canary Wharf Lane'],
    })
    const after = await ask('packer', 'GET', `/api/orders/${ids[0]}`)
    expect(after.body.timeline[0]).toMatchObject({
      kind: 'buyer.revealed',
      actorName: 'A owner',
      detail: { reason: 'Label torn' },
    })
    const { rows } = await world.database.pool.query('select action, subject from audit_entries')
    expect(rows).toContainEqual({ action: 'buyer.revealed', subject: ids[0] })
    expect((await ask('packer', 'GET', '/api/orders/ord_none')).status).toBe(404)
  })

  test('kept answers come with the buyer covered, or whole and recorded', async () => {
    const shop = { id: 'shp_sample' }
    const raw = JSON.stringify({
      id: '576900000000000009',
      buyer_email: 'odalys@mail.example',
      recipient_address: { name: 'Odalys Brackenridge', district_info: [{ name: 'California' }] },
      remark: 'for Odalys Brackenridge, desk 4',
      payment: { total_amount: '24.99' },
    })
    const order = sampleOrder({ channelOrderId: '576900000000000009', raw })
    const [recorded] = await world.database.transaction(testScope, tx =>
      recordChannelOrders(tx, shop, [order]),
    )
    const page = await ask('packer', 'GET', `/api/orders/${recorded?.orderId}`)
    const url = `/api/orders/${recorded?.orderId}/payloads/${page.body.payloads[0].id}`
    const covered = await ask('packer', 'GET', url)
    expect(JSON.parse(covered.body.body)).toEqual({
      id: '576900000000000009',
      buyer_email: '***',
      recipient_address: { name: '***', district_info: [{ name: '***' }] },
      remark: 'for ***, desk 4',
      payment: { total_amount: '24.99' },
    })
    expect((await ask('packer', 'POST', `${url}/reveal`)).status).toBe(403)
    expect((await ask('owner', 'POST', `${url}/reveal`)).body.body).toBe(raw)
    const again = await ask('packer', 'GET', `/api/orders/${recorded?.orderId}`)
    expect(again.body.timeline[0].kind).toBe('payload.revealed')
    expect((await ask('packer', 'GET', `${url}x`)).body.error.code).toBe('payload.unknown')
  })

  test('notes, holds and tags of one order', async () => {
    const url = `/api/orders/${ids[1]}`
    const note = await ask('packer', 'POST', `${url}/notes`, { text: 'Buyer called' })
    await ask('packer', 'PUT', `${url}/tags`, { tags: ['vip', 'gift wrap'] })
    expect((await ask('packer', 'POST', `${url}/holds`, { reason: 'other' })).body.error.code).toBe(
      'hold.needs-note',
    )
    await ask('packer', 'POST', `${url}/holds`, { reason: 'address', note: 'No house number' })
    expect((await ask('packer', 'GET', url)).body).toMatchObject({
      stage: 'on_hold',
      tags: ['vip', 'gift wrap'],
      holds: ['address'],
      noteCount: 1,
      notes: [{ id: note.body.id, text: 'Buyer called', authorName: 'A packer' }],
      holdHistory: [
        { reason: 'address', note: 'No house number', placedByName: 'A packer', releasedAt: null },
      ],
    })
    expect((await ask('packer', 'POST', `${url}/holds/release`, {})).status).toBe(200)
    expect((await ask('packer', 'DELETE', `${url}/notes/${note.body.id}`)).status).toBe(200)
    expect((await ask('packer', 'GET', url)).body).toMatchObject({ stage: 'to_ship', holds: [], notes: [] })
    expect((await ask('analyst', 'POST', `${url}/notes`, { text: 'x' })).status).toBe(403)
    expect((await ask('packer', 'GET', '/api/orders/facets')).body.tags).toEqual([
      { value: 'gift wrap', label: 'gift wrap' },
      { value: 'vip', label: 'vip' },
    ])
  })

  test('a batch is begun, done by the worker, and undone', async () => {
    const begun = await ask('packer', 'POST', '/api/batches', {
      action: { kind: 'hold', reason: 'other', note: 'Ask Odalys Brackenridge' },
      selection: { filter: { stage: 'to_ship' }, except: [ids[2]] },
    })
    expect([begun.status, begun.body.state, begun.body.total]).toEqual([202, 'running', 3])
    await work()
    const url = `/api/batches/${begun.body.id}`
    expect((await ask('packer', 'GET', url)).body).toMatchObject({
      state: 'finished',
      done: 3,
      refused: 0,
      canUndo: true,
      action: { kind: 'hold', note: 'Ask Odalys Brackenridge' },
    })
    expect((await ask('packer', 'POST', `${url}/retry`)).body.error.code).toBe('batch.nothing-to-retry')
    expect((await ask('packer', 'POST', `${url}/undo`)).status).toBe(202)
    await work()
    expect((await ask('packer', 'GET', url)).body).toMatchObject({ state: 'undone', done: 0, canUndo: false })
    expect((await ask('packer', 'GET', '/api/orders/counts')).body.stages.on_hold.count).toBe(0)
  })

  test('views are one’s own unless shared, and their maker’s to forget', async () => {
    const mine = await ask('owner', 'POST', '/api/views', {
      name: 'Late',
      query: 'due=overdue',
      shared: true,
    })
    await ask('owner', 'POST', '/api/views', { name: 'Private', query: 'q=Odalys' })
    const seen = await ask('packer', 'GET', '/api/views')
    expect(seen.body).toEqual([
      { id: mine.body.id, name: 'Late', query: 'due=overdue', shared: true, mine: false },
    ])
    expect((await ask('packer', 'DELETE', `/api/views/${mine.body.id}`)).body.error.code).toBe('view.unknown')
    expect((await ask('owner', 'DELETE', `/api/views/${mine.body.id}`)).status).toBe(200)
    expect((await ask('owner', 'GET', '/api/views')).body).toMatchObject([{ name: 'Private', mine: true }])
  })
})
