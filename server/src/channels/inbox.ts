import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../kernel/database.ts'
import { announce } from '../kernel/live.ts'
import { Refusal } from '../kernel/refusal.ts'

export const inboxStates = ['pending', 'absorbed', 'ignored', 'dead'] as const

export const inboxItem = z
  .object({
    id: z.string(),
    kind: z.number().int().nullable().describe('The platform’s number of the topic; null: not understood'),
    channelShopId: z.string().nullable(),
    subject: z.string().nullable(),
    receivedAt: z.iso.datetime(),
    attempts: z.number().int(),
    lastError: z.string().nullable(),
    state: z.enum(inboxStates),
  })
  .meta({ id: 'InboxItem' })
export type InboxItem = z.output<typeof inboxItem>

/** The latest 200 deliveries in a state. */
export async function listInbox(db: Db, state: (typeof inboxStates)[number]): Promise<InboxItem[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['id', 'kind', 'channel_shop_id as channelShopId', 'subject', 'received_at as receivedAt'])
    .select(['attempts', 'last_error as lastError'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('state', '=', state)
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(row => ({ ...row, state, receivedAt: row.receivedAt.toISOString() }))
}

/**
 * A person has looked at a delivery that failed too often and wants it tried again from the beginning.
 * @throws Refusal `inbox.cannot-retry` when there is no such delivery or it is not dead
 */
export async function retryInbox(tx: Tx, id: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update inbox set state = 'pending', attempts = 0, run_at = ${tx.clock.now()}
    where merchant_id = ${tx.scope.merchantId} and id = ${id} and state = 'dead'`.execute(tx)
  if (numAffectedRows === 0n) {
    throw new Refusal(
      'conflict',
      'inbox.cannot-retry',
      'Only a delivery that was given up can be tried again.',
    )
  }
  await announce(tx, { topic: 'inbox' })
}
