import type { Hosts } from './app-settings.ts'
import { encodeQuery } from './encode-query.ts'

export interface Consent {
  /** The app's service id in Partner Center; it is not the app key. */
  serviceId: string
  /** Comes back unchanged. Unguessable and bound to the session, it keeps strangers from connecting their shop. */
  state: string
}

/** The consent page for a seller. Sellers of the US need `usConsentHost` as the app's consent host. */
export function authorizationUrl({ consent }: Pick<Hosts, 'consent'>, { serviceId, state }: Consent): string {
  return `${consent}/open/authorize?${encodeQuery({ service_id: serviceId, state })}`
}
