import type { Tx } from '../src/kernel/database.ts'
import type { Scope } from '../src/kernel/scope.ts'
import { soleMerchant } from '../src/kernel/scope.ts'
import { workOnce } from '../src/kernel/worker.ts'
import type { OrderSnapshot } from '../src/orders/order-snapshot.ts'
import { orderWork } from '../src/orders/reactions.ts'
import { recordChannelOrders } from '../src/orders/record-channel-orders.ts'
import { sampleOrder, sampleShop } from './sample-order.ts'
import { steppedClock } from './stepped-clock.ts'
import { testDatabase, testScope } from './test-database.ts'

/** A desk on a database of its own, with one shop, on a clock that the test moves. */
export async function deskWorld() {
  const clock = steppedClock()
  const world = await testDatabase({ clock })
  const shop = await sampleShop(world.database)
  const person: Scope = { merchantId: soleMerchant, actor: 'account:acc_packer' }
  let last = 0

  async function order(changes: Partial<OrderSnapshot> = {}): Promise<string> {
    last += 1
    const told = sampleOrder({ channelOrderId: `5769${String(last).padStart(14, '0')}`, ...changes })
    const [recorded] = await world.database.transaction(testScope, tx =>
      recordChannelOrders(tx, shop, [told]),
    )
    return recorded?.orderId ?? ''
  }

  return {
    clock,
    shop,
    database: world.database,
    close: world.close,
    /** Records an order (to be shipped unless said otherwise) and returns its id. */
    order,
    orders: (count: number, changes: Partial<OrderSnapshot> = {}) =>
      Promise.all(Array.from({ length: count }, () => order(changes))),
    /** One decision of a packer. */
    decide: <Result>(verb: (tx: Tx) => Promise<Result>) => world.database.transaction(person, verb),
    db: () => world.database.reader(person),
    rows: async (query: string, values: unknown[] = []) =>
      (await world.database.pool.query(query, values)).rows,
    /** Does what the worker would, until nothing is due. */
    async settle() {
      const doors = {
        database: world.database,
        handlers: orderWork,
        merchantId: soleMerchant,
        clock,
        random: () => 0,
        onFailure: ({ error }: { error: unknown }) => {
          throw error
        },
      }
      while ((await workOnce(doors, 5, new AbortController().signal)) > 0);
    },
  }
}
