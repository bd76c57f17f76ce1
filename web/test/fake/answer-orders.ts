import type { components } from '../../src/api/generated/schema.ts'
import type { FakeWorld, Filter } from './fake-world.ts'
import type { Order } from './make-order.ts'
import { Refusing, type Request } from './request.ts'

type Schemas = components['schemas']

const far = '9999'
const sorters: Record<string, (one: Order, other: Order) => number> = {
  due: (one, other) => (one.due?.at ?? far).localeCompare(other.due?.at ?? far),
  newest: (one, other) => other.placedAt.localeCompare(one.placedAt),
  oldest: (one, other) => one.placedAt.localeCompare(other.placedAt),
  amount: (one, other) => Number(other.total.amount) - Number(one.total.amount),
}

function listed(world: FakeWorld, query: Record<string, string>): Order[] {
  const { sort = 'due', cursor: _c, limit: _l, ...filter } = query
  return world.find(filter as Filter).sort(sorters[sort])
}

function wanted(world: FakeWorld, id: string): Order {
  const order = world.orders.get(id)
  if (!order) throw new Refusing(404, 'order.unknown', 'There is no such order.')
  return order
}

/** What the fake server answers about orders; undefined for addresses that are not its own. */
export function answerOrders(world: FakeWorld, { method, path, query, body }: Request): unknown {
  const [, , area, id = '', sub, subId] = path.split('/')
  if (area !== 'orders') return undefined
  if (path === '/api/orders') {
    const all = listed(world, query)
    const from = Number(query.cursor ?? 0)
    const to = from + Number(query.limit ?? 100)
    return { rows: all.slice(from, to), next: to < all.length ? String(to) : null }
  }
  if (id === 'by-ids') {
    const ids = (query.ids ?? '').split(',')
    return { rows: ids.flatMap(one => world.orders.get(one) ?? []) }
  }
  if (id === 'counts') return world.counts(query as Filter)
  if (id === 'facets') return facets([...world.orders.values()])
  const order = wanted(world, id)
  if (!sub) return order
  if (sub === 'neighbors') {
    const all = listed(world, query)
    const index = all.findIndex(one => one.id === id)
    return { previous: all[index - 1]?.id ?? null, next: index < 0 ? null : (all[index + 1]?.id ?? null) }
  }
  if (sub === 'reveal') return reveal(world, order)
  if (sub === 'payloads') {
    const payload = order.payloads.find(one => one.id === subId)
    return {
      ...payload,
      body: JSON.stringify({
        id: order.channelOrderId,
        status: order.channelStatus,
        buyer: '***',
        line_items: order.pieces.length,
      }),
    }
  }
  const now = new Date().toISOString()
  if (sub === 'tags') world.change(id, { tags: body.tags as string[] })
  if (sub === 'notes' && method === 'POST') {
    const note = {
      id: `not_${now}`,
      author: 'acc_1',
      authorName: 'Lin',
      text: String(body.text),
      createdAt: now,
    }
    world.change(id, { notes: [...order.notes, note], noteCount: order.noteCount + 1 })
    return note
  }
  if (sub === 'notes') {
    const notes = order.notes.filter(note => note.id !== subId)
    world.change(id, { notes, noteCount: notes.length })
  }
  if (sub === 'holds' && subId === 'release')
    world.change(id, released(order, body.reason as string | undefined))
  else if (sub === 'holds')
    world.change(id, held(order, String(body.reason), body.note as string | undefined))
  return {}
}

export function held(order: Order, reason: string, note?: string): Partial<Order> {
  const now = new Date().toISOString()
  return {
    stage: order.stage === 'to_ship' ? 'on_hold' : order.stage,
    holds: [...order.holds, reason],
    holdHistory: [
      ...order.holdHistory,
      {
        id: `hld_${now}`,
        reason,
        note: note ?? null,
        placedBy: 'account:acc_1',
        placedByName: 'Lin Wen',
        placedAt: now,
        releasedBy: null,
        releasedByName: null,
        releasedAt: null,
      },
    ],
    timeline: [
      ...order.timeline,
      { id: `tl_${now}`, at: now, kind: 'order.held', actor: 'acc_1', actorName: 'Lin', detail: { reason } },
    ],
  }
}

export function released(order: Order, reason?: string): Partial<Order> {
  const now = new Date().toISOString()
  return {
    stage: order.stage === 'on_hold' && order.channelStatus === 'AWAITING_SHIPMENT' ? 'to_ship' : order.stage,
    holds: reason ? order.holds.filter(one => one !== reason) : [],
    holdHistory: order.holdHistory.map(hold =>
      !reason || hold.reason === reason ? { ...hold, releasedAt: now, releasedBy: 'Lin' } : hold,
    ),
  }
}

function reveal(world: FakeWorld, order: Order): Schemas['Recipient'] {
  const now = new Date().toISOString()
  world.change(order.id, {
    timeline: [
      ...order.timeline,
      { id: `tl_${now}`, at: now, kind: 'buyer.revealed', actor: 'acc_1', actorName: 'Lin', detail: {} },
    ],
  })
  return {
    ...order.recipient,
    revealed: true,
    name: 'Somsri Rakthai',
    phone: '(+66)0812345612',
    postalCode: '10110',
    addressLines: ['99/1 Sukhumvit 21', 'Khlong Toei Nuea'],
  }
}

function facets(orders: Order[]): Schemas['OrderFacets'] {
  const of = (values: (string | null)[]) =>
    [...new Set(values)]
      .flatMap(value => (value ? [{ value, label: value }] : []))
      .sort((one, other) => one.label.localeCompare(other.label))
  return {
    markets: of(orders.map(order => order.shop.market)),
    carriers: of(orders.map(order => order.carrier)),
    tags: of(orders.flatMap(order => order.tags)),
    countries: of(orders.map(order => order.country)),
    holds: of(orders.flatMap(order => order.holds)),
  }
}
