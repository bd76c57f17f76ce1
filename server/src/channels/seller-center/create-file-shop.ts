import { z } from 'zod'
import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { recordShop } from '../../shops/record-shop.ts'
import { checkMarket } from './receive-import.ts'
import { habitsOf } from './words/market-habits.ts'

export const newFileShop = z.object({
  name: z.string().trim().min(1).max(80),
  market: z.string().length(2).describe('Where it sells: US, GB, TH, VN, ID, MY, PH, SG …'),
})

/**
 * A shop without API access: its orders come by export files. Its currency and zone are the market's.
 * @throws Refusal `import.market-not-served`, `shop.name-taken`
 */
export async function createFileShop(tx: Tx, shop: { name: string; market: string }): Promise<string> {
  checkMarket(shop.market)
  const habits = habitsOf(shop.market)
  if (!habits) throw new Error(`Market ${shop.market} has no habits.`)
  const namesake = await tx
    .selectFrom('shops')
    .select('id')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('channel', '=', 'file')
    .where('name', '=', shop.name)
    .executeTakeFirst()
  if (namesake) throw new Refusal('conflict', 'shop.name-taken', `There is a shop “${shop.name}” already.`)
  const created = await recordShop(tx, {
    channel: 'file',
    channelShopId: newId('fil'),
    name: shop.name,
    market: habits.market,
    currency: habits.currency,
    timeZone: habits.timeZone,
    practice: false,
  })
  return created.id
}
