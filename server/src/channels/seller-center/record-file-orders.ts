import type { Tx } from '../../kernel/database.ts'
import type { OrderSnapshot } from '../../orders/order-snapshot.ts'

export async function recordFileOrders(
  _tx: Tx,
  _shopId: string,
  _snapshots: readonly OrderSnapshot[],
): Promise<Map<string, 'new' | 'changed' | 'same'>> {
  throw new Error('waits')
}
