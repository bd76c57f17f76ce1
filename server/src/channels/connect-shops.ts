import type { Tx } from '../kernel/database.ts'
import { enqueue } from '../kernel/work.ts'
import { recordShop } from '../shops/record-shop.ts'
import { beginBackfill } from './begin-backfill.ts'
import { habitsOf } from './seller-center/words/market-habits.ts'
import { shopWork, startReading, workKinds } from './start-reading.ts'
import type { ChannelApp } from './tiktok/channel.ts'

/** A shop as the platform lists it for a seller's tokens. */
export type AuthorizedShop = { id: string; name?: string | undefined; region: string; cipher: string }

type Connection = {
  authorizationId: string
  app: Pick<ChannelApp, 'practice'>
  shops: readonly AuthorizedShop[]
}

/**
 * Every shop of a seller is connected by one consent. A new one is read from the past on; one that was here before
 * goes on where its reading had stopped. Returns their ids.
 */
export async function connectShops(tx: Tx, { authorizationId, app, shops }: Connection): Promise<string[]> {
  const ids: string[] = []
  for (const told of shops) {
    const market = habitsOf(told.region)
    const shop = await recordShop(tx, {
      channel: 'tiktok',
      channelShopId: told.id,
      name: told.name ?? told.id,
      market: told.region,
      currency: market?.currency ?? 'USD',
      timeZone: market?.timeZone ?? 'UTC',
      practice: app.practice,
    })
    ids.push(shop.id)
    const isNew = await linkShop(tx, shop.id, authorizationId, told.cipher)
    if (isNew) await beginBackfill(tx, shop.id)
    await startReading(tx, shop.id)
    await enqueue(tx, [shopWork(workKinds.registerWebhooks, shop.id), shopWork(workKinds.backfill, shop.id)])
  }
  return ids
}

/** Ciphers change with a new consent. True when the shop was never connected here before. */
async function linkShop(tx: Tx, shopId: string, authorizationId: string, cipher: string): Promise<boolean> {
  const link = { authorization_id: authorizationId, cipher, last_poll_error: null }
  const merchantId = tx.scope.merchantId
  const known = await tx
    .updateTable('channel_shops')
    .set(link)
    .where('merchant_id', '=', merchantId)
    .where('shop_id', '=', shopId)
    .executeTakeFirst()
  if (known.numUpdatedRows > 0n) return false
  await tx
    .insertInto('channel_shops')
    .values({ merchant_id: merchantId, shop_id: shopId, read_until: tx.clock.now(), ...link })
    .execute()
  return true
}
