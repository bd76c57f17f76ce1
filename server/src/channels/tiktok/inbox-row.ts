import { readWebhook } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import { noSubject, type WebhookSubject, webhookSubject } from './webhook-subject.ts'

/** A kept delivery that is ours to absorb for the time of its lease. */
export type InboxRow = { id: string; attempts: number; receivedAt: Date; subject: WebhookSubject }

/** What becomes of a row: done, kept without effect, or tried again because of `retry`. */
export type Settlement = { id: string; outcome: 'absorbed' | 'ignored' | 'retry'; reason?: string }

/** Deliveries of one shop through one app. */
export type InboxQueue = { appId: string; channelShopId: string | null }

const rowsPerClaim = 100
/** A process that dies leaves its rows to others after this time. */
const leaseMs = 120_000
const attemptsBeforeDead = 10
const firstRetryMs = 2_000
const longestRetryMs = 10 * 60_000

/** Shops with deliveries that are due. */
export async function dueQueues(db: Db): Promise<InboxQueue[]> {
  return db
    .selectFrom('inbox')
    .select(['app_id as appId', 'channel_shop_id as channelShopId'])
    .distinct()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('state', '=', 'pending')
    .where('run_at', '<=', db.clock.now())
    .execute()
}

/** Takes what is due of a queue, oldest first. The attempt is counted at once: also one that kills the process counts. */
export async function claimRows(tx: Tx, { appId, channelShopId }: InboxQueue): Promise<InboxRow[]> {
  const now = tx.clock.now()
  const { rows } = await sql<{ id: string; attempts: number; received_at: Date; body_sealed: Buffer }>`
    update inbox set attempts = attempts + 1, run_at = ${new Date(now.getTime() + leaseMs)}
    where merchant_id = ${tx.scope.merchantId} and id in (
      select id from inbox
      where merchant_id = ${tx.scope.merchantId} and app_id = ${appId} and state = 'pending'
        and channel_shop_id is not distinct from ${channelShopId} and run_at <= ${now}
      order by run_at limit ${rowsPerClaim} for update skip locked)
    returning id, attempts, received_at, body_sealed`.execute(tx)
  return rows.map(row => ({
    id: row.id,
    attempts: row.attempts,
    receivedAt: row.received_at,
    subject: webhookSubject(readWebhook(tx.keys.open(row.body_sealed))) ?? noSubject,
  }))
}

/** Writes down what became of rows: those that failed too often wait for a person, who may try them again. */
export async function settleRows(
  tx: Tx,
  rows: readonly InboxRow[],
  settlements: readonly Settlement[],
  random: () => number,
): Promise<void> {
  const now = tx.clock.now().getTime()
  const attempts = new Map(rows.map(row => [row.id, row.attempts]))
  const settled = settlements.map(({ id, outcome, reason }) => {
    const tries = attempts.get(id) ?? 1
    const pause = Math.min(longestRetryMs, firstRetryMs * 2 ** (tries - 1)) * (0.5 + random())
    const again = tries >= attemptsBeforeDead ? 'dead' : 'pending'
    return {
      id,
      state: outcome === 'retry' ? again : outcome,
      run_at: new Date(now + pause).toISOString(),
      reason: reason?.slice(0, 500) ?? null,
    }
  })
  await sql`
    update inbox set state = given.state, run_at = given.run_at, last_error = given.reason,
      absorbed_at = case when given.state = 'absorbed' then ${tx.clock.now()}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      as given (id text, state text, run_at timestamptz, reason text)
    where inbox.merchant_id = ${tx.scope.merchantId} and inbox.id = given.id and inbox.state = 'pending'`.execute(
    tx,
  )
}
