import { sql } from 'kysely'
import { Refusal } from '../kernel/refusal.ts'
import type { Channel } from './tiktok/channel.ts'
import type { GapCause } from './tiktok/sync-gap.ts'

/** What can be said about a shop in one word. */
export const statements = ['complete', 'catching-up', 'stalled', 'not-connected'] as const
export type Statement = (typeof statements)[number]

/** Up to when everything of a shop is here, and what that is known from. */
export type Certificate = {
  statement: Statement
  coveredFrom: Date | null
  coveredUntil: Date | null
  lagSeconds: number | null
  lastWebhookAt: Date | null
  lastPollAt: Date | null
  lastPollError: string | null
  lastReconciledAt: Date | null
  here: bigint | null
  there: bigint | null
  gaps: Gap[]
  callsLeft: number
  accessExpiresAt: Date
  refreshExpiresAt: Date
  errors: { at: Date; message: string; count: number }[]
  inbox: { pending: number; dead: number }
}

export type Gap = {
  from: Date
  until: Date
  cause: GapCause
  foundAt: Date
  healedAt: Date | null
  ordersFound: number
}

/** Reading ends a minute in the past (`read-window.ts`) and comes round every half minute, so this much is usual. */
const usualLagSeconds = 180
const stalledLagSeconds = 900

export function statementOf(facts: {
  connected: boolean
  lagSeconds: number | null
  pollFailed: boolean
  backfilling: boolean
}): Statement {
  const { connected, lagSeconds, pollFailed, backfilling } = facts
  if (!connected) return 'not-connected'
  const lag = lagSeconds ?? (pollFailed ? Number.POSITIVE_INFINITY : stalledLagSeconds)
  if (lag > stalledLagSeconds || (pollFailed && lag > usualLagSeconds)) return 'stalled'
  return backfilling || lag > usualLagSeconds ? 'catching-up' : 'complete'
}

type Row = {
  connected: boolean
  app_key: string
  cipher: string
  covered_from: Date | null
  covered_until: Date | null
  last_webhook_at: Date | null
  last_poll_at: Date | null
  last_poll_error: string | null
  last_reconciled_at: Date | null
  here: bigint | null
  there: bigint | null
  access_expires_at: Date
  refresh_expires_at: Date
  pending: number
  dead: number
  oldest_pending: Date | null
  backfilling: boolean
}

/**
 * Everything that was placed since `coveredFrom` and changed before `coveredUntil` is here. The second moves only
 * when a closed window has been read wholly (`poll-orders.ts`), and stands still before the oldest delivery that is
 * kept and not yet absorbed.
 * @throws Refusal `shop.unknown` when the shop is none of the platform's
 */
export async function completenessCertificate(channel: Channel, shopId: string): Promise<Certificate> {
  const [row, gaps, errors] = await Promise.all([
    readStanding(channel, shopId),
    readGaps(channel, shopId),
    readErrors(channel, shopId),
  ])
  if (!row) throw new Refusal('unknown', 'shop.unknown', `There is no shop ${shopId} on TikTok Shop.`)
  const coveredUntil = earlier(row.covered_until, row.oldest_pending)
  const lagSeconds =
    coveredUntil && Math.max(0, Math.round((channel.doors.now() - coveredUntil.getTime()) / 1000))
  return {
    statement: statementOf({
      connected: row.connected,
      lagSeconds,
      pollFailed: row.last_poll_error !== null,
      backfilling: row.backfilling,
    }),
    coveredFrom: row.covered_from,
    coveredUntil,
    lagSeconds,
    lastWebhookAt: row.last_webhook_at,
    lastPollAt: row.last_poll_at,
    lastPollError: row.last_poll_error,
    lastReconciledAt: row.last_reconciled_at,
    here: row.here,
    there: row.there,
    gaps,
    callsLeft: await channel.limiter.callsLeft(`${row.app_key} ${row.cipher} `),
    accessExpiresAt: row.access_expires_at,
    refreshExpiresAt: row.refresh_expires_at,
    errors,
    inbox: { pending: row.pending, dead: row.dead },
  }
}

function earlier(a: Date | null, b: Date | null): Date | null {
  return a && b && b < a ? b : a
}

async function readStanding(channel: Channel, shopId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select shops.state = 'connected' and held.state = 'active' as connected, app.app_key, link.cipher,
      link.covered_from, link.covered_until, link.last_webhook_at, link.last_poll_at, link.last_poll_error,
      link.last_reconciled_at, link.reconciled_here as here, link.reconciled_there as there,
      held.access_expires_at, least(held.refresh_expires_at, held.consent_ends_at) as refresh_expires_at,
      waiting.pending, waiting.dead, waiting.oldest_pending,
      exists (
        select from backfills
        where backfills.merchant_id = link.merchant_id and backfills.shop_id = link.shop_id
          and backfills.state = 'running') as backfilling
    from channel_shops link
    join shops on shops.merchant_id = link.merchant_id and shops.id = link.shop_id
    join authorizations held on held.merchant_id = link.merchant_id and held.id = link.authorization_id
    join channel_apps app on app.merchant_id = held.merchant_id and app.id = held.app_id
    cross join lateral (
      select count(*) filter (where inbox.state = 'pending')::int as pending,
        count(*) filter (where inbox.state = 'dead')::int as dead,
        min(received_at) filter (where inbox.state = 'pending') as oldest_pending
      from inbox
      where inbox.merchant_id = link.merchant_id and inbox.channel_shop_id = shops.channel_shop_id
        and inbox.state in ('pending', 'dead')) waiting
    where link.merchant_id = ${channel.merchantId} and link.shop_id = ${shopId}`.execute(channel.db())
  return rows[0]
}

async function readGaps(channel: Channel, shopId: string): Promise<Gap[]> {
  const rows = await channel
    .db()
    .selectFrom('sync_gaps')
    .select(['from_at as from', 'until_at as until', 'cause', 'found_at as foundAt', 'healed_at as healedAt'])
    .select('orders_found as ordersFound')
    .where('merchant_id', '=', channel.merchantId)
    .where('shop_id', '=', shopId)
    .orderBy('found_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(row => ({ ...row, cause: row.cause as GapCause }))
}

/** What the platform refused or failed to answer within the last day, the latest first. */
async function readErrors(channel: Channel, shopId: string): Promise<Certificate['errors']> {
  const since = new Date(channel.doors.now() - 86_400_000)
  const { rows } = await sql<{ at: Date; message: string; count: number }>`
    select max(minute) as at, last_error as message, sum(failed)::int as count
    from channel_calls
    where merchant_id = ${channel.merchantId} and shop_id = ${shopId} and minute >= ${since} and failed > 0
    group by last_error order by max(minute) desc limit 10`.execute(channel.db())
  return rows
}
