import type { Tx } from '../../kernel/database.ts'
import { move } from '../../kernel/lifecycle.ts'
import { announce } from '../../kernel/live.ts'
import { shopById } from '../../shops/shop-by-id.ts'
import { importLife } from './import.ts'
import { checkMarket, enqueueReading } from './receive-import.ts'
import { checkTimeZone } from './time-zone.ts'
import type { DayOrder } from './words/market-habits.ts'

export type Correction = {
  shopId?: string | undefined
  market?: string | undefined
  timeZone?: string | undefined
  dayOrder?: DayOrder | undefined
}

/**
 * A person says what the file is, and its rows are read again in that light.
 * @throws Refusal `import.cannot-read` unless it is ready, `shop.unknown`, `import.market-not-served`
 */
export async function correctImport(tx: Tx, importId: string, correction: Correction): Promise<void> {
  await move(tx, importLife, 'read', importId)
  if (correction.shopId !== undefined) await shopById(tx, correction.shopId)
  if (correction.market !== undefined) checkMarket(correction.market)
  if (correction.timeZone !== undefined) checkTimeZone(correction.timeZone)
  const { shopId, market, timeZone, dayOrder } = correction
  await tx
    .updateTable('imports')
    .set({
      ...(shopId === undefined ? {} : { shop_id: shopId }),
      ...(market === undefined ? {} : { market }),
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      ...(dayOrder === undefined ? {} : { day_order: dayOrder }),
      rows_sorted: 0,
    })
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('id', '=', importId)
    .execute()
  await enqueueReading(tx, importId)
  await announce(tx, { topic: 'import', id: importId })
}
