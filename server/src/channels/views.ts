import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../kernel/database.ts'
import { type Certificate, completenessCertificate, statements } from './completeness-certificate.ts'
import type { Channel } from './tiktok/channel.ts'
import { gapCauses } from './tiktok/sync-gap.ts'

const moment = z.iso.datetime()

export const certificateView = z
  .object({
    statement: z.enum(statements),
    coveredFrom: moment.nullable(),
    coveredUntil: moment
      .nullable()
      .describe('Everything placed since coveredFrom and changed before this is here'),
    lagSeconds: z.number().int().nullable(),
    lastWebhookAt: moment.nullable(),
    lastPollAt: moment.nullable(),
    lastPollError: z.string().nullable(),
    lastReconciledAt: moment.nullable(),
    here: z.number().int().nullable().describe('Orders counted here at the last comparison'),
    there: z.number().int().nullable().describe('Orders that the platform counted then'),
    gaps: z.array(
      z.object({
        from: moment,
        until: moment,
        cause: z.enum(gapCauses),
        foundAt: moment,
        healedAt: moment.nullable(),
        ordersFound: z.number().int(),
      }),
    ),
    callsLeft: z.number().int().describe('Calls that may be sent within the next second'),
    accessExpiresAt: moment,
    refreshExpiresAt: moment.describe('When the seller has to consent again'),
    errors: z.array(z.object({ at: moment, message: z.string(), count: z.number().int() })),
    inbox: z.object({ pending: z.number().int(), dead: z.number().int() }),
  })
  .meta({ id: 'Certificate' })
export type CertificateView = z.output<typeof certificateView>

export const backfillView = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'finished', 'failed', 'stopped']),
    from: moment,
    reachedAt: moment.describe('Going back in time, everything placed since then has been read'),
    ordersRead: z.number().int(),
    ordersExpected: z.number().int().nullable(),
    lastError: z.string().nullable(),
    startedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'Backfill' })
export type BackfillView = z.output<typeof backfillView>

export const shopView = z
  .object({
    id: z.string(),
    name: z.string(),
    channel: z.enum(['tiktok', 'file']),
    channelShopId: z.string(),
    market: z.string(),
    currency: z.string(),
    timeZone: z.string(),
    practice: z.boolean(),
    state: z.enum(['connected', 'disconnected', 'expired', 'deauthorized']),
    stateReason: z.string().nullable(),
    certificate: certificateView.nullable().describe('Null for a shop that lives on files'),
    backfill: backfillView.nullable(),
  })
  .meta({ id: 'Shop' })

const iso = (date: Date | null) => date?.toISOString() ?? null

function viewOf(certificate: Certificate): CertificateView {
  return {
    ...certificate,
    coveredFrom: iso(certificate.coveredFrom),
    coveredUntil: iso(certificate.coveredUntil),
    lastWebhookAt: iso(certificate.lastWebhookAt),
    lastPollAt: iso(certificate.lastPollAt),
    lastReconciledAt: iso(certificate.lastReconciledAt),
    here: certificate.here === null ? null : Number(certificate.here),
    there: certificate.there === null ? null : Number(certificate.there),
    accessExpiresAt: certificate.accessExpiresAt.toISOString(),
    refreshExpiresAt: certificate.refreshExpiresAt.toISOString(),
    errors: certificate.errors.map(error => ({ ...error, at: error.at.toISOString() })),
    gaps: certificate.gaps.map(gap => ({
      ...gap,
      from: gap.from.toISOString(),
      until: gap.until.toISOString(),
      foundAt: gap.foundAt.toISOString(),
      healedAt: iso(gap.healedAt),
    })),
  }
}

type Linked = { channel: 'tiktok' | 'file'; id: string }

/** What goes with a shop: nothing for one that lives on files. */
export async function standingOf(
  channel: Channel,
  shop: Linked,
): Promise<{ certificate: CertificateView | null; backfill: BackfillView | null }> {
  if (shop.channel === 'file') return { certificate: null, backfill: null }
  const [certificate, backfill] = await Promise.all([
    completenessCertificate(channel, shop.id),
    lastBackfill(channel.db(), shop.id),
  ])
  return { certificate: viewOf(certificate), backfill }
}

async function lastBackfill(db: Db, shopId: string): Promise<BackfillView | null> {
  const { rows } = await sql<Omit<BackfillView, 'state'> & { state: BackfillView['state'] }>`
    select id, state, from_at as "from", reached_at as "reachedAt", orders_read as "ordersRead",
      orders_expected as "ordersExpected", last_error as "lastError", started_at as "startedAt",
      finished_at as "finishedAt"
    from backfills
    where merchant_id = ${db.scope.merchantId} and shop_id = ${shopId}
    order by started_at desc, id desc limit 1`.execute(db)
  // JSON is where dates become text anyway.
  return rows[0] ? backfillView.parse(JSON.parse(JSON.stringify(rows[0]))) : null
}
