import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../../bench/seeded-random.ts'
import { syntheticOrders, syntheticShops } from '../../../bench/synthetic-orders.ts'
import { sampleShop } from '../../test/sample-order.ts'
import { steppedClock } from '../../test/stepped-clock.ts'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { parseMoney } from '../kernel/money.ts'
import { listShops } from '../shops/list-shops.ts'
import type { Shop } from '../shops/shop.ts'
import { countOrders } from './count-orders.ts'
import { findOrderIds } from './finding/find-order-ids.ts'
import { sortRule } from './finding/order-sort.ts'
import { listOrders } from './list-orders.ts'
import { type OrderFilter, orderFilter, orderSorts } from './order-filter.ts'
import { orderNeighbors } from './order-neighbors.ts'
import type { OrderSnapshot } from './order-snapshot.ts'
import type { OrderRow } from './order-views.ts'
import { ordersByIds } from './orders-by-ids.ts'
import { recordChannelOrders } from './record-channel-orders.ts'
import { restageOrders } from './restage-orders.ts'
import { stages } from './stage.ts'

type Known = { row: OrderRow; told: OrderSnapshot; shop: Shop; amount: bigint }
type Check = [query: Record<string, string>, matches: (order: Known) => boolean]

const now = new Date('2026-03-20T20:30:00Z')
const hour = 3_600_000

const dueIn = ({ row }: Known, from: number, to: number) => {
  const left = row.due ? Date.parse(row.due.at) - now.getTime() : Number.NaN
  return left >= from && left < to
}
/** The day in a zone by another road than the code's: `Intl`. */
const dayOf = (moment: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(moment))
const goods = ({ told }: Known) =>
  told.pieces.map(piece => `${piece.sellerSku} ${piece.productName} ${piece.variation}`.toLowerCase())
/** Each word begins a word of the order's goods. */
const hasWords = (order: Known, ...words: string[]) => {
  const all = goods(order).flatMap(text => text.split(/[^\p{L}\p{N}\p{M}]+/u))
  return words.every(wanted =>
    all.some(word => (wanted.length < 3 ? word === wanted : word.startsWith(wanted))),
  )
}
const named = ({ told }: Known, word: string) =>
  (told.buyer.name ?? '').toLowerCase().split(' ').includes(word)
const major = (order: Known, text: string) => parseMoney(text, order.row.total.currency)

const checks: Check[] = [
  [{}, () => true],
  ...stages.map((stage): Check => [{ stage }, ({ row }) => row.stage === stage]),
  [{ shop: 'shp_synthetic0' }, ({ shop }) => shop.id === 'shp_synthetic0'],
  [{ shop: 'shp_synthetic0,shp_synthetic2' }, ({ shop }) => /[02]$/.test(shop.id)],
  [{ shop: 'shp_gone' }, () => false],
  [{ market: 'TH,VN' }, ({ shop }) => shop.market === 'TH' || shop.market === 'VN'],
  [{ practice: 'only' }, ({ shop }) => shop.practice],
  [
    { practice: 'without', stage: 'completed' },
    ({ shop, row }) => !shop.practice && row.stage === 'completed',
  ],
  [{ due: 'overdue' }, order => dueIn(order, Number.NEGATIVE_INFINITY, 0)],
  [{ due: '24h' }, order => dueIn(order, 0, 24 * hour)],
  [{ due: '48h' }, order => dueIn(order, 0, 48 * hour)],
  [{ due: 'later' }, order => dueIn(order, 48 * hour, Number.POSITIVE_INFINITY)],
  [{ due: 'none' }, ({ row }) => row.due === null],
  [
    { due: 'today' },
    order =>
      dueIn(order, 0, 48 * hour) &&
      dayOf(order.row.due?.at ?? now, order.shop.timeZone) === dayOf(now, order.shop.timeZone),
  ],
  [{ sku: 'tee-hw-1' }, ({ told }) => told.pieces.some(piece => piece.sellerSku === 'TEE-HW-1')],
  [{ sku: 'TEE-HW' }, () => false],
  [
    { sku: 'VN-AO-0,MUG-ENM-0' },
    ({ told }) => told.pieces.some(piece => ['VN-AO-0', 'MUG-ENM-0'].includes(piece.sellerSku)),
  ],
  [{ words: 'heavy tee' }, order => hasWords(order, 'heavy', 'tee')],
  [{ words: 'SERUM 30 ml' }, order => hasWords(order, 'serum', '30', 'ml')],
  [{ words: 'eavyweight' }, () => false],
  [{ words: 'ao thun' }, order => goods(order).some(text => text.includes('áo thun'))],
  [{ words: 'TÚI CHỐNG' }, order => goods(order).some(text => text.includes('túi'))],
  [{ words: 'กันน้ำ' }, order => goods(order).some(text => text.includes('กันน้ำ'))],
  [{ words: 'olivia' }, () => false],
  [{ words: '?!' }, () => false],
  [{ carrier: 'J&T Express' }, ({ told }) => told.pieces.some(piece => piece.carrier === 'J&T Express')],
  [{ carrier: 'UPS,Evri' }, ({ row }) => row.carrier === 'UPS' || row.carrier === 'Evri'],
  [{ tag: 'vip' }, ({ row }) => row.tags.includes('vip')],
  [{ tag: 'vip,late' }, ({ row }) => row.tags.length > 0],
  [{ country: 'GB' }, ({ row }) => row.country === 'GB'],
  [{ payment: 'cod' }, ({ row }) => row.paymentKind === 'cod'],
  [{ payment: 'cod,prepaid', country: 'VN' }, ({ row }) => row.country === 'VN'],
  [{ type: 'pre_order' }, ({ row }) => row.orderType === 'pre_order'],
  [{ flag: 'gift' }, ({ row }) => row.flags.includes('gift')],
  [
    { flag: 'cod,fulfilled_by_platform' },
    ({ row, told }) => row.paymentKind === 'cod' && told.fulfillmentBy === 'platform',
  ],
  [{ hold: 'any' }, ({ row }) => row.holds.length > 0],
  [{ hold: 'fraud' }, ({ row }) => row.holds.includes('fraud')],
  [{ hold: 'stock,fraud', stage: 'on_hold' }, ({ row }) => row.holds.length > 0 && row.stage === 'on_hold'],
  [{ minAmount: '23' }, order => order.amount >= major(order, '23')],
  [
    { minAmount: '12.8', maxAmount: '30.00', market: 'GB' },
    order => order.shop.market === 'GB' && order.amount >= 1280n && order.amount <= 3000n,
  ],
  [{ maxAmount: '225000', market: 'VN' }, order => order.shop.market === 'VN' && order.amount <= 225000n],
  [{ placedFrom: '2026-03-19' }, ({ row, shop }) => dayOf(row.placedAt, shop.timeZone) >= '2026-03-19'],
  [
    { placedFrom: '2026-02-01', placedTo: '2026-02-28' },
    ({ row, shop }) => /^2026-02/.test(dayOf(row.placedAt, shop.timeZone)),
  ],
  [{ q: 'olivia bennett' }, order => named(order, 'olivia') && named(order, 'bennett')],
  [{ q: 'NGUYEN' }, order => named(order, 'nguyễn')],
  [{ q: 'สมชาย' }, order => named(order, 'สมชาย')],
  [{ q: 'tee harriet' }, order => hasWords(order, 'tee') && named(order, 'harriet')],
  [{ q: 'zzzz' }, () => false],
]

describe('finding orders', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let known: Known[]

  beforeAll(async () => {
    world = await testDatabase({ clock: steppedClock(now) })
    const told = new Map<string, { told: OrderSnapshot; shop: Shop }>()
    for (const [at, synthetic] of syntheticShops.entries()) {
      const shop = await sampleShop(world.database, { ...synthetic, practice: at === 3 })
      const orders = [...syntheticOrders({ seed: 81 + at, count: 75, market: synthetic.market, now })]
      const recorded = await world.database.transaction(testScope, tx =>
        recordChannelOrders(tx, shop, orders),
      )
      for (const [n, { orderId }] of recorded.entries()) told.set(orderId, { told: orders[n]!, shop })
    }
    await decorate([...told.keys()])
    const rows = await ordersByIds(db(), [...told.keys()])
    known = rows.map(row => ({
      row,
      ...told.get(row.id)!,
      amount: parseMoney(row.total.amount, row.total.currency),
    }))
  })
  afterAll(() => world.close())

  /** Tags and holds on about one order in six, by a seed. */
  async function decorate(ids: string[]) {
    const random = seededRandom(5)
    await world.database.transaction(testScope, async tx => {
      for (const id of ids) {
        const tags = random.chance(0.1) ? ['vip'] : random.chance(0.05) ? ['late', 'vip'] : []
        const holds = random.chance(0.1) ? [random.pick(['fraud', 'stock'])] : []
        await tx.updateTable('orders').set({ tags, open_holds: holds }).where('id', '=', id).execute()
      }
      await restageOrders(tx, ids)
    })
  }
  const db = () => world.database.reader(testScope)
  const everything = async (filter: OrderFilter, sort: (typeof orderSorts)[number], limit: number) => {
    const rows: OrderRow[] = []
    let cursor: string | undefined
    do {
      const page = await listOrders(db(), { filter, sort, cursor, limit })
      rows.push(...page.rows)
      cursor = page.next ?? undefined
    } while (cursor)
    return rows
  }

  test.each(checks)('%j finds exactly what matches', async (query, matches) => {
    const expected = known.filter(matches).map(({ row }) => row.id)
    const found = await everything(orderFilter.parse(query), 'due', 70)
    expect(found.map(row => row.id).sort()).toEqual(expected.sort())
  })

  test.each(checks)('%j finds the same when it walks the stages', async (query, matches) => {
    const expected = known.filter(matches).map(({ row }) => row.id)
    const filter = orderFilter.parse(query)
    const request = {
      filter,
      shops: await listShops(db()),
      rule: sortRule('amount'),
      after: null,
      limit: 500,
    }
    const found = await findOrderIds(db(), request, 0)
    expect(found.map(({ id }) => id).sort()).toEqual(expected.sort())
  })

  test('each check matches some orders and spares some, where it is meant to', () => {
    const useless = checks.filter(([query, matches]) => {
      const share = known.filter(matches).length
      return Object.keys(query).length > 0 && (share === known.length || share === 0)
    })
    expect(useless.map(([query]) => query)).toEqual([
      { shop: 'shp_gone' },
      { sku: 'TEE-HW' },
      { words: 'eavyweight' },
      { words: 'olivia' },
      { words: '?!' },
      { q: 'zzzz' },
    ])
  })

  test('an order is found by its id, the last digits of it, its tracking number and its buyer’s phone', async () => {
    for (const { told, row } of known.filter((_, n) => n % 25 === 0)) {
      const phone = told.buyer.phone?.replace(/\D/g, '') ?? ''
      const tracking = told.pieces.flatMap(piece => piece.trackingNumber ?? [])
      const asked = [
        told.channelOrderId,
        told.channelOrderId.slice(-6),
        `0${phone.slice(-9)}`,
        told.buyer.phone ?? '',
        phone.slice(-4),
        ...tracking,
        ...tracking.map(number => number.slice(-5)),
      ]
      for (const q of asked) {
        const found = await everything(orderFilter.parse({ q }), 'newest', 50)
        expect([q, found.map(({ id }) => id)]).toEqual([q, expect.arrayContaining([row.id])])
        expect(found.length).toBeLessThan(5)
      }
    }
  })

  test.each(orderSorts)('sorted by %s, pages of any size hold each order once, in order', async sort => {
    const value = ({ row, amount }: Known): [number | bigint, string] => {
      if (sort === 'due') return [row.due ? Date.parse(row.due.at) : Number.POSITIVE_INFINITY, row.id]
      return [sort === 'amount' ? amount : Date.parse(row.placedAt), row.id]
    }
    const sign = sort === 'newest' || sort === 'amount' ? -1 : 1
    const expected = [...known].sort((a, b) => {
      const [[x, i], [y, j]] = [value(a), value(b)]
      return sign * (x < y ? -1 : x > y ? 1 : i < j ? -1 : 1)
    })
    for (const filter of [{}, { stage: 'completed' }]) {
      const rows = await everything(orderFilter.parse(filter), sort, filter.stage ? 7 : 101)
      const ids = expected.filter(({ row }) => !filter.stage || row.stage === filter.stage)
      expect(rows.map(row => row.id)).toEqual(ids.map(({ row }) => row.id))
    }
  })

  test('neighbors are the rows before and after, and none at the ends', async () => {
    for (const sort of orderSorts) {
      const filter = orderFilter.parse({ stage: 'in_transit' })
      const ids = (await everything(filter, sort, 200)).map(row => row.id)
      for (const [at, id] of ids.entries()) {
        expect(await orderNeighbors(db(), id, { filter, sort })).toEqual({
          previous: ids[at - 1] ?? null,
          next: ids[at + 1] ?? null,
        })
      }
    }
    await expect(
      orderNeighbors(db(), 'ord_none', { filter: orderFilter.parse({}), sort: 'due' }),
    ).rejects.toMatchObject({ code: 'order.unknown' })
  })

  test.each(checks.filter(([query]) => !query.stage))(
    'counts of %j are those of the list',
    async (query, matches) => {
      const filter = orderFilter.parse(query)
      const counts = await countOrders(db(), filter)
      expect(await countOrders(db(), filter, 0)).toEqual(counts)
      const matching = known.filter(matches)
      for (const stage of stages) {
        const count = matching.filter(({ row }) => row.stage === stage).length
        expect([stage, counts.stages[stage]]).toEqual([stage, { count, capped: false }])
      }
      expect(counts.all.count).toBe(matching.length)
      expect(counts.overdue.count).toBe(
        matching.filter(order => dueIn(order, Number.NEGATIVE_INFINITY, 0)).length,
      )
    },
  )

  test('a cursor of another list is refused', async () => {
    const filter = orderFilter.parse({})
    const { next } = await listOrders(db(), { filter, sort: 'due', limit: 3 })
    for (const cursor of ['x', 'eyJ9', next ?? '']) {
      await expect(listOrders(db(), { filter, sort: 'amount', cursor, limit: 3 })).rejects.toMatchObject({
        code: 'cursor.unreadable',
      })
    }
  })
})
