import { platformHosts, usConsentHost } from '@supercargo/tiktok-shop'
import type { Db, Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'

/** An app of the platform's Partner Center, or of a practice marketplace, through which shops authorize us. */
export type NewChannelApp = {
  appKey: string
  appSecret: string
  serviceId: string | null
  hosts: { api: string; auth: string; consent: string }
  practice: boolean
}

/** Sellers of the US consent on a host of their own; everything else is the same everywhere (fact sheet §1.1). */
export function platformHostsOf(region: 'us' | 'global'): NewChannelApp['hosts'] {
  return region === 'us' ? { ...platformHosts, consent: usConsentHost } : platformHosts
}

/** Registers an app or brings the known one of this key up to date. Returns its id. */
export async function registerChannelApp(tx: Tx, app: NewChannelApp): Promise<string> {
  const columns = {
    app_secret_sealed: tx.keys.seal(app.appSecret),
    service_id: app.serviceId,
    api_base: app.hosts.api,
    auth_base: app.hosts.auth,
    consent_base: app.hosts.consent,
    practice: app.practice,
  }
  const { id } = await tx
    .insertInto('channel_apps')
    .values({
      merchant_id: tx.scope.merchantId,
      id: newId('app'),
      app_key: app.appKey,
      created_at: tx.clock.now(),
      ...columns,
    })
    .onConflict(conflict => conflict.columns(['merchant_id', 'app_key']).doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The apps as people see them: never with a secret. */
export async function channelApps(db: Db) {
  return db
    .selectFrom('channel_apps')
    .select(['id', 'app_key as appKey', 'service_id as serviceId', 'practice'])
    .select(['api_base as apiBase', 'auth_base as authBase', 'consent_base as consentBase'])
    .where('merchant_id', '=', db.scope.merchantId)
    .orderBy('created_at')
    .execute()
}

/** Where the platform sends the seller's browser after consent; registered in Partner Center by hand. */
export const redirectUrl = (publicUrl: string) => `${publicUrl}/connect/tiktok/callback`

export const webhookUrl = (publicUrl: string, appId: string) => `${publicUrl}/webhooks/tiktok/${appId}`
