import type { Db } from '../kernel/database.ts'
import type { Shop } from './shop.ts'
import { shopColumns, shopOf } from './shop-row.ts'

/** The shop that the channel knows by this id, if it was ever connected here. */
export async function shopByChannelId(
  db: Db,
  channel: Shop['channel'],
  channelShopId: string,
): Promise<Shop | null> {
  const row = await db
    .selectFrom('shops')
    .select(shopColumns)
    .where('merchant_id', '=', db.scope.merchantId)
    .where('channel', '=', channel)
    .where('channel_shop_id', '=', channelShopId)
    .executeTakeFirst()
  return row ? shopOf(row) : null
}
