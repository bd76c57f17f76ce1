import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { announce } from '../kernel/live.ts'
import type { Shop } from './shop.ts'
import { shopColumns, shopOf } from './shop-row.ts'

export type ToldShop = Pick<
  Shop,
  'channel' | 'channelShopId' | 'name' | 'market' | 'currency' | 'timeZone' | 'practice'
>

/**
 * The seller has this shop and it is connected: a fact. A shop that is here already keeps its id and its orders,
 * takes the name that it is told by, and is connected again. Its market, currency and practice never change.
 */
export async function recordShop(tx: Tx, told: ToldShop): Promise<Shop> {
  const row = await tx
    .insertInto('shops')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('shp'),
      channel: told.channel,
      channel_shop_id: told.channelShopId,
      name: told.name,
      market: told.market,
      currency: told.currency,
      time_zone: told.timeZone,
      practice: told.practice,
      state: 'connected',
      created_at: tx.clock.now(),
    })
    .onConflict(conflict =>
      conflict
        .columns(['merchant_id', 'channel', 'channel_shop_id'])
        .doUpdateSet({ name: told.name, state: 'connected', state_reason: null }),
    )
    .returning(shopColumns)
    .executeTakeFirstOrThrow()
  await announce(tx, { topic: 'shop', id: row.id })
  return shopOf(row)
}
