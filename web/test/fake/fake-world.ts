import type { components, paths } from '../../src/api/generated/schema.ts'
import { matchesFilter } from '../../src/features/orders/matches-filter.ts'
import { stages } from '../../src/features/orders/stages.ts'
import { fakeImports } from './answer-imports.ts'
import { fakeProblems } from './answer-rest.ts'
import { fakeShops } from './fake-shops.ts'
import { makeOrder, type Order } from './make-order.ts'
import { seeded } from './seeded.ts'

type Schemas = components['schemas']
export type Filter = Omit<
  NonNullable<paths['/api/orders']['get']['parameters']['query']>,
  'sort' | 'cursor' | 'limit'
>
export type Hint = { topic: string; ids?: string[]; id?: string }

/** Shares of the stages in a shop that is doing well. */
const shares: [Order['stage'], number][] = [
  ['unpaid', 0.02],
  ['on_hold', 0.04],
  ['to_ship', 0.16],
  ['with_platform', 0.02],
  ['to_hand_over', 0.1],
  ['in_transit', 0.2],
  ['delivered', 0.12],
  ['completed', 0.28],
  ['canceled', 0.06],
]

export type FakeWorld = ReturnType<typeof fakeWorld>

/** Everything the fake server remembers: one seed, one world. */
export function fakeWorld(size: number, now = Date.now()) {
  const random = seeded(20_261_122)
  const orders = new Map<string, Order>()
  let number = 0
  const listeners = new Set<(hint: Hint) => void>()
  const add = (stage: Order['stage'], change: Partial<Order> = {}) => {
    number += 1
    const order = { ...makeOrder(random, Date.now(), number, stage), ...change }
    orders.set(order.id, order)
    return order
  }
  for (const [stage, share] of shares) {
    for (let count = 0; count < Math.round(size * share); count++) add(stage)
  }
  const hint = (one: Hint) => {
    for (const listener of listeners) listener(one)
  }
  const change = (id: string, changes: Partial<Order>) => {
    const order = orders.get(id)
    if (!order) return
    orders.set(id, { ...order, ...changes, revision: String(Number(order.revision) + 1) })
    hint({ topic: 'orders', ids: [id] })
  }
  return {
    orders,
    shops: fakeShops(now),
    imports: fakeImports(now),
    problems: fakeProblems(now),
    batches: new Map<string, Schemas['Batch'] & { before: Map<string, Order> }>(),
    views: [
      {
        id: 'viw_1',
        name: 'Due today, TH',
        query: 'stage=to_ship&market=TH&due=today',
        shared: true,
        mine: true,
      },
    ] as Schemas['SavedView'][],
    session: { signedIn: true, expired: false, fresh: false, language: null as string | null },
    listeners,
    hint,
    change,
    /** A new order that announces itself. */
    arrive: (stage: Order['stage'], changes: Partial<Order> = {}) => {
      const order = add(stage, { placedAt: new Date().toISOString(), ...changes })
      hint({ topic: 'orders', ids: [order.id] })
      return order
    },
    find: (filter: Filter) => find([...orders.values()], filter),
    counts: (filter: Filter): Schemas['OrderCounts'] => {
      const { stage: _, ...rest } = filter
      const found = find([...orders.values()], rest)
      const of = (count: number) => ({ count, capped: false })
      return {
        all: of(found.length),
        overdue: of(found.filter(order => order.due && Date.parse(order.due.at) < Date.now()).length),
        stages: Object.fromEntries(
          stages.map(stage => [stage, of(found.filter(order => order.stage === stage).length)]),
        ) as Schemas['OrderCounts']['stages'],
      }
    },
  }
}

function find(orders: Order[], filter: Filter): Order[] {
  const { q, ...rest } = filter
  const words = q?.toLowerCase()
  const now = new Date()
  return orders.filter(
    order =>
      matchesFilter(order, rest, now) &&
      (!words ||
        order.channelOrderId.includes(words) ||
        order.trackingNumbers.some(number => number.toLowerCase() === words) ||
        order.items.some(item =>
          `${item.name} ${item.sellerSku} ${item.variation}`.toLowerCase().includes(words),
        )),
  )
}
