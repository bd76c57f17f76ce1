import type { AppSettings } from './app-settings.ts'
import { encodeQuery } from './encode-query.ts'
import { exchangeReported } from './exchange-reported.ts'
import type { SellerTokens } from './seller-tokens.ts'
import { readSellerTokens } from './seller-tokens.ts'
import { withRetry } from './with-retry.ts'

interface Grant {
  path: '/api/v2/token/get' | '/api/v2/token/refresh'
  /** `auth_code` or `refresh_token`, and the grant's type as the platform spells it. */
  query: Record<string, string>
  signal: AbortSignal | undefined
}

/**
 * Asks the token host. These calls are unsigned GETs with the secret in the query, so no URL is ever logged.
 * A lost answer is asked for again: the worst is a refusal of kind `credentials`, then marked ambiguous.
 */
export async function fetchTokens(
  settings: AppSettings,
  { path, query, signal }: Grant,
): Promise<SellerTokens> {
  const { appKey, appSecret, hosts, timeoutMs, doors, limiter } = settings
  const endpoint = `GET ${path}`
  const bucket = { appKey, shop: '', endpoint }
  const url = `${hosts.auth}${path}?${encodeQuery({ app_key: appKey, app_secret: appSecret, ...query })}`
  const outgoing = {
    endpoint,
    write: true,
    url,
    method: 'GET',
    headers: {},
    body: undefined,
    timeoutMs,
    signal,
  }
  return withRetry(settings, { bucket, repeatable: true, signal }, async run => {
    await limiter.take(bucket, signal)
    const { data } = await exchangeReported(settings, outgoing, '', run)
    return readSellerTokens(endpoint, data, doors.now())
  })
}
