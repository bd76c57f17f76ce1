import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Stage } from './stage.ts'

export type LockedOrder = {
  id: string
  channelOrderId: string
  stage: Stage
  openHolds: string[]
  tags: string[]
}

/** These orders, locked in the order of their ids until the transaction ends. Unknown ids are left out. */
export async function lockOrders(tx: Tx, orderIds: readonly string[]): Promise<LockedOrder[]> {
  const { rows } = await sql<LockedOrder>`
    select id, channel_order_id as "channelOrderId", stage, open_holds as "openHolds", tags from orders
    where merchant_id = ${tx.scope.merchantId} and id = any(${orderIds}::text[])
    order by id for no key update`.execute(tx)
  return rows
}
