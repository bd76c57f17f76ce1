import type { Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'
import { recordChannelOrders } from '../../orders/record-channel-orders.ts'
import type { FileOutcome } from './foresee-orders.ts'

/** Records what a file tells of a shop's orders; answers by the platform's order id what became of each. */
export async function recordFileOrders(
  tx: Tx,
  shopId: string,
  snapshots: readonly OrderSnapshot[],
): Promise<Map<string, FileOutcome>> {
  const recorded = await recordChannelOrders(tx, { id: shopId }, snapshots)
  return new Map(
    recorded.map(({ channelOrderId, outcome }) => [channelOrderId, outcome === 'older' ? 'same' : outcome]),
  )
}
