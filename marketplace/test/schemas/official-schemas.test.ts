import { afterAll, beforeAll, expect, test } from 'vitest'
import { regions } from '../../src/markets/region.ts'
import { accessChapter, leaveChapter } from './chapter-access.ts'
import { buyLabelsChapter } from './chapter-buy-labels.ts'
import { cancellationsChapter } from './chapter-cancellations.ts'
import { goodsChapter } from './chapter-goods.ts'
import { labelsChapter } from './chapter-labels.ts'
import { referencesChapter } from './chapter-references.ts'
import { returnsChapter } from './chapter-returns.ts'
import { shipPackagesChapter } from './chapter-ship-packages.ts'
import { lines, makeOrders } from './make-orders.ts'
import { openWitness, type Witness } from './open-witness.ts'
import { readEverything } from './read-everything.ts'

const SOUTH_EAST_ASIA = ['TH', 'VN', 'ID', 'MY', 'PH', 'SG'] as const

let witness: Witness
beforeAll(async () => {
  witness = await openWitness({
    seed: 'schemas',
    story: 'empty',
    shops: regions,
    now: Date.UTC(2026, 2, 10, 4),
  })
})
afterAll(() => witness.close())

/** One line for each answer that is not what the platform's own description says. */
const noFaults = () => expect(witness.faults()).toEqual([])

test('shops, webhooks, warehouses and carriers answer as officially described', async () => {
  await accessChapter(witness)
  noFaults()
})

test.for(SOUTH_EAST_ASIA)('%s: packages split, combined, shipped and delivered', async region => {
  await shipPackagesChapter(witness, region)
  noFaults()
})

test('US and GB: labels bought, own numbers told', async () => {
  await buyLabelsChapter(witness)
  noFaults()
})

test.for(regions)('%s: labels and packing slips, before and after shipping', async region => {
  await labelsChapter(witness, region)
  noFaults()
})

test.for(regions)('%s: references, cancellations, returns, stock and prices', async region => {
  await referencesChapter(witness, region)
  await cancellationsChapter(witness, region)
  await returnsChapter(witness, region)
  await goodsChapter(witness, region)
  noFaults()
})

test.for(regions)('%s: orders in every status and of every kind, read in every way', async region => {
  const statuses = ['UNPAID', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'AWAITING_COLLECTION']
  for (const status of [...statuses, 'IN_TRANSIT', 'DELIVERED', 'COMPLETED', 'CANCELLED']) {
    await makeOrders(witness, region, {
      count: 2,
      status,
      shipping_type: 'TIKTOK',
      lines: lines(witness, region, 2),
    })
    await makeOrders(witness, region, { status, shipping_type: 'SELLER' })
  }
  for (const order_type of ['ZERO_LOTTERY', 'PRE_ORDER', 'MADE_TO_ORDER', 'BACK_ORDER']) {
    await makeOrders(witness, region, { order_type })
  }
  await makeOrders(witness, region, { is_sample_order: true })
  if (witness.shop(region).profile.codShare > 0) await makeOrders(witness, region, { is_cod: true })
  const read = await readEverything(witness, region)
  expect(new Set(read.orders.map(order => order.status)).size).toBeGreaterThanOrEqual(8)
  noFaults()
})

test('a month of ordinary life in every market answers as officially described', async () => {
  const lived = await openWitness({
    seed: 'schemas',
    story: 'returns-week',
    shops: regions,
    now: Date.UTC(2026, 2, 10, 4),
    past: { orders: 40, days: 30 },
  })
  try {
    for (const region of regions) {
      const { returns, cancellations } = await readEverything(lived, region)
      expect(returns.length * cancellations.length, region).toBeGreaterThan(0)
    }
    expect(lived.faults()).toEqual([])
  } finally {
    await lived.close()
  }
})

test('every call of the table has answered with data', async () => {
  await leaveChapter(witness)
  noFaults()
  expect(witness.unseen()).toEqual([])
})
