import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Region, regions } from '../src/markets/region.ts'
import { reasonsFor } from '../src/returns/reasons.ts'
import type { Json } from './open-practice.ts'
import { lines, makeOrder } from './schemas/make-orders.ts'
import { openWitness, type Witness } from './schemas/open-witness.ts'

const STATUSES = [
  'UNPAID',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
]
const KINDS = { CANCEL: 'cancel', REFUND: 'refund', RETURN_AND_REFUND: 'return' } as const
type Kind = keyof typeof KINDS

let witness: Witness
beforeAll(async () => {
  witness = await openWitness({ seed: 'eligibility', story: 'empty', shops: regions })
})
afterAll(() => witness.close())

/** The code with which the call is answered that starts what was asked about. */
async function start(region: Region, order_id: string, type: Kind, reason: string): Promise<number> {
  const [path, body] =
    type === 'CANCEL'
      ? ['cancellations', { cancel_reason: reason }]
      : ['returns', { return_type: type, return_reason: reason }]
  const call = `/return_refund/202309/${path}`
  const { envelope } = await witness.say('POST', call, region, { body: { order_id, ...body } })
  return envelope.code
}

/** What is promised, and what comes of it: a promised reason must do, without a promise none may. */
async function keepPromise(region: Region, status: string, type: Kind): Promise<string | undefined> {
  const order = await makeOrder(witness, region, { status, lines: lines(witness, region, 2) })
  const told = await witness.ask(
    'GET',
    '/return_refund/202512/orders/{order_id}/aftersale_eligibility',
    region,
    { path: { order_id: order.id }, query: { request_types: type } },
  )
  const verdict: Json = told.sku_eligibility[0].line_item_eligibility[0]
  const reasons: string[] = verdict.eligible
    ? verdict.available_reason_names.slice(0, 1)
    : reasonsFor(region, KINDS[type], 'seller')
  if (verdict.eligible && reasons.length === 0) return `${status} ${type}: no reason is offered`
  for (const reason of reasons) {
    const code = await start(region, order.id, type, reason)
    if ((code === 0) !== verdict.eligible) {
      return `${status} ${type}: promised ${verdict.ineligible_code ?? 'it'}, answered ${code}`
    }
  }
  return undefined
}

test.for(regions)(
  '%s: what a seller is said to be able to start can be started, and nothing else',
  async region => {
    const broken: (string | undefined)[] = []
    for (const status of STATUSES) {
      for (const type of ['CANCEL', 'REFUND', 'RETURN_AND_REFUND'] as const) {
        broken.push(await keepPromise(region, status, type))
      }
    }
    expect(broken.filter(each => each !== undefined)).toEqual([])
  },
)
