import type { Db } from '../kernel/database.ts'
import type { Shop } from './shop.ts'
import { shopColumns, shopOf } from './shop-row.ts'

/** All shops, disconnected ones too, by name. There are few: tens, not thousands. */
export async function listShops(db: Db): Promise<Shop[]> {
  const rows = await db
    .selectFrom('shops')
    .select(shopColumns)
    .where('merchant_id', '=', db.scope.merchantId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(shopOf)
}
