import { connectApp } from '@supercargo/tiktok-shop'
import { insideTransaction } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { callLedger } from './call-ledger.ts'
import type { Channel, ChannelApp, Outside } from './channel.ts'
import { sharedRateLimiter } from './shared-rate-limiter.ts'

/** Few and short tries: what fails for longer is tried again by the row of work or inbox that wanted it. */
const patience = { timeoutMs: 15_000, maxAttempts: 3, patienceMs: 30_000 }

/** An app's row is read again after this time, so that a new secret is known to every process. */
const appFreshMs = 60_000

/** Builds the way out to the platform. It opens no connection; `database` stays the caller's. */
export function openChannel(outside: Outside): Channel {
  const { database, merchantId, doors } = outside
  const db = () => database.reader({ merchantId, actor: 'system:channel' })
  const apps = new Map<string, { readAt: number; app: Promise<ChannelApp> }>()
  const channel: Channel = {
    ...outside,
    db,
    decide: (actor, decide) => database.transaction({ merchantId, actor }, decide),
    calls: callLedger(db, doors.now),
    limiter: sharedRateLimiter(db, doors, error => outside.onTrouble({ what: 'pause not written', error })),
    app(appId) {
      const known = apps.get(appId)
      if (known && doors.now() - known.readAt < appFreshMs) return known.app
      const app = readApp(channel, appId)
      apps.set(appId, { readAt: doors.now(), app })
      app.catch(() => apps.delete(appId))
      return app
    },
    forgetApp: appId => void apps.delete(appId),
  }
  return channel
}

async function readApp(channel: Channel, appId: string): Promise<ChannelApp> {
  const db = channel.db()
  const row = await db
    .selectFrom('channel_apps')
    .selectAll()
    .where('merchant_id', '=', channel.merchantId)
    .where('id', '=', appId)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown', 'channel-app.unknown', `There is no app ${appId}.`)
  const client = connectApp({
    appKey: row.app_key,
    appSecret: db.keys.openText(row.app_secret_sealed),
    hosts: { api: row.api_base, auth: row.auth_base, consent: row.consent_base },
    doors: channel.doors,
    limiter: channel.limiter,
    ...patience,
    beforeSend: operation => {
      if (insideTransaction()) throw new Error(`${operation} was called inside a transaction.`)
    },
    onAttempt: report => channel.calls.note(report),
  })
  return {
    id: row.id,
    appKey: row.app_key,
    serviceId: row.service_id,
    practice: row.practice,
    client,
  }
}
