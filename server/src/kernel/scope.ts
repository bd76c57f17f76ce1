/**
 * On whose behalf something is read or written. It travels with the database handle, so that no query can
 * forget the merchant and no timeline entry the person.
 */
export type Scope = {
  merchantId: string
  actor: Actor
}

/** `account:acc_…` a person, `channel:shp_…` the platform's word, `system:…` a rule or a job of our own. */
export type Actor = `account:${string}` | `channel:${string}` | `system:${string}`

/** The one merchant of a self-hosted install. */
export const soleMerchant = 'mer_home'
