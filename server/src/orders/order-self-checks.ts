import type { SelfCheck } from '../kernel/self-check.ts'
import { orderDiscrepancies, stageDifferences } from './order-checks.ts'

/** What `verify` looks at among orders. */
export const orderSelfChecks: readonly SelfCheck[] = [
  {
    claim: 'Every order agrees with its pieces, notes, holds and history',
    run: async (database, scope) => {
      const found = await orderDiscrepancies(database.reader(scope))
      return found.flatMap(({ check, orderIds }) => orderIds.map(id => `${id}: ${check}`))
    },
  },
  {
    claim: 'Every order is at the stage that its facts say',
    run: async (database, scope) => {
      const found: string[] = []
      for await (const { orderId } of stageDifferences(database.reader(scope))) found.push(orderId)
      return found
    },
  },
]
