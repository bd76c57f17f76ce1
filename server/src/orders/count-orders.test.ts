import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskWorld } from '../../test/desk-world.ts'
import { countOrders } from './count-orders.ts'
import { orderFilter } from './order-filter.ts'

describe('counting very many', () => {
  let desk: Awaited<ReturnType<typeof deskWorld>>
  beforeAll(async () => {
    desk = await deskWorld()
    await desk.rows(
      `insert into orders (merchant_id, id, shop_id, channel_order_id, source, order_type, channel_status,
         channel_version, seen_at, content_hash, stage, stage_since, placed_at, due_at, currency, total_amount,
         payment_kind, fulfillment_by, piece_count, terms, created_at, updated_at)
       select 'mer_home', 'ord_' || n, $1, n::text, 'api', 'normal', 'X', 0, now(), '', stage, now(), now(),
         timestamptz '2026-03-01T00:00:00Z', 'USD', 100, 'cod', 'seller', 1,
         case when n % 7 = 0 then '''=payment:cod'' ''=flag:gift'''::tsvector else '''=payment:cod'''::tsvector end,
         now(), now()
       from (select n, case when n <= 10001 then 'to_ship' else 'completed' end as stage
         from generate_series(1, 11500) n) numbered`,
      [desk.shop.id],
    )
    await desk.rows('analyze orders')
  })
  afterAll(() => desk.close())

  const count = (query: Record<string, string>, most?: number) =>
    countOrders(desk.db(), orderFilter.parse(query), most)

  test('counting stops at ten thousand and says so', async () => {
    const counts = await count({})
    expect(counts.stages.to_ship).toEqual({ count: 10_000, capped: true })
    expect(counts.stages.completed).toEqual({ count: 1499, capped: false })
    expect(counts.all).toEqual({ count: 11_499, capped: true })
    // Completed orders are never late.
    expect(counts.overdue).toEqual({ count: 10_000, capped: true })
  })

  test('at one thousand where orders have to be asked one by one, unless few match', async () => {
    expect((await count({ payment: 'cod' }, 5_000)).stages.to_ship).toEqual({ count: 1000, capped: true })
    expect((await count({ flag: 'gift' }, 5_000)).stages.to_ship).toEqual({ count: 1428, capped: false })
  })
})
