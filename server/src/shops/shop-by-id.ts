import type { Db } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Shop } from './shop.ts'
import { shopColumns, shopOf } from './shop-row.ts'

/** @throws Refusal `shop.unknown` */
export async function shopById(db: Db, id: string): Promise<Shop> {
  const row = await db
    .selectFrom('shops')
    .select(shopColumns)
    .where('merchant_id', '=', db.scope.merchantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'shop.unknown', `There is no shop ${id}.`)
  return shopOf(row)
}
