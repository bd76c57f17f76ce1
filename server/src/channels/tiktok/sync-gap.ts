import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Channel } from './channel.ts'

/** Why the platform knew more than we for a while. */
export const gapCauses = ['offline', 'unreachable', 'missed'] as const
export type GapCause = (typeof gapCauses)[number]

/**
 * A stretch in which changes were not read: nobody ran (`offline`) or the platform could not be asked
 * (`unreachable`). One that is still open grows instead of being told twice.
 */
export async function openGap(
  channel: Channel,
  shopId: string,
  { readUntil, failing }: { readUntil: Date; failing: boolean },
  now: Date,
): Promise<void> {
  await channel.decide('system:channel', async tx => {
    const open = await tx
      .updateTable('sync_gaps')
      .set({ until_at: now })
      .where('merchant_id', '=', tx.scope.merchantId)
      .where('shop_id', '=', shopId)
      .where('healed_at', 'is', null)
      .returning('id')
      .execute()
    if (open.length > 0) return
    await tx
      .insertInto('sync_gaps')
      .values({
        merchant_id: tx.scope.merchantId,
        id: newId('gap'),
        shop_id: shopId,
        from_at: readUntil,
        until_at: now,
        cause: failing ? 'unreachable' : 'offline',
        found_at: now,
      })
      .execute()
  })
}

/** Adds what was found to the open gap; it is healed when everything up to the present has been read. */
export async function healGaps(tx: Tx, shopId: string, found: number, healed: boolean): Promise<void> {
  await sql`
    update sync_gaps set orders_found = orders_found + ${found},
      healed_at = case when ${healed} then ${tx.clock.now()}::timestamptz end
    where merchant_id = ${tx.scope.merchantId} and shop_id = ${shopId} and healed_at is null`.execute(tx)
}

/** Orders that a comparison found although the certificate already covered them: what must not happen, told. */
export async function recordMissed(
  tx: Tx,
  shopId: string,
  missed: { from: Date; until: Date; orders: number },
): Promise<void> {
  const now = tx.clock.now()
  await tx
    .insertInto('sync_gaps')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('gap'),
      shop_id: shopId,
      from_at: missed.from,
      until_at: missed.until,
      cause: 'missed',
      found_at: now,
      healed_at: now,
      orders_found: missed.orders,
    })
    .execute()
}
