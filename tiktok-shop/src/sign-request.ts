import { createHmac } from 'node:crypto'

export interface SignedParts {
  appSecret: string
  /** The path of the URL, ids filled in, without host and query. */
  path: string
  /** Decoded values. `sign` and `access_token` are left out of the signature by rule. */
  query: Readonly<Record<string, string>>
  /** The exact bytes that are sent; undefined for no body and for multipart/form-data. */
  body?: Uint8Array | undefined
}

/**
 * The `sign` parameter: lower-case hex of HMAC-SHA256, keyed with the app's secret, over
 * secret + path + sorted `key + value` pairs + body bytes + secret.
 * Keys sort by plain byte order. Source: the platform's "Sign your API request"; the vectors are in the test.
 */
export function signRequest({ appSecret, path, query, body }: SignedParts): string {
  const pairs = Object.keys(query)
    .filter(key => key !== 'sign' && key !== 'access_token')
    .sort(byBytes)
    .map(key => `${key}${query[key]}`)
  const hmac = createHmac('sha256', appSecret).update(appSecret + path + pairs.join(''))
  if (body) hmac.update(body)
  return hmac.update(appSecret).digest('hex')
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
