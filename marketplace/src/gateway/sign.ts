import { createHmac, timingSafeEqual } from 'node:crypto'

/** Query parameters that the signature leaves out. */
const UNSIGNED = new Set(['sign', 'access_token'])

type Signed = {
  secret: string
  path: string
  /** Decoded values; of a repeated key only the first counts, as in the platform's own Go sample. */
  query: Record<string, string>
  /** The exact bytes sent; empty for multipart forms, which are not signed. */
  body: Buffer
}

/** The platform's request signature: lower-case hex of HMAC-SHA256 over secret + path + sorted query + body + secret. */
export function signRequest({ secret, path, query, body }: Signed): string {
  const parameters = Object.keys(query)
    .filter(key => !UNSIGNED.has(key))
    .sort((a, b) => (a < b ? -1 : 1))
    .map(key => key + query[key])
    .join('')
  return createHmac('sha256', secret)
    .update(secret + path + parameters)
    .update(body)
    .update(secret)
    .digest('hex')
}

/** Whether the signature fits. A body of `{}` may be signed or left out: official and third-party clients differ. */
export function signatureFits(signed: Signed, signature: string): boolean {
  if (sameText(signRequest(signed), signature)) return true
  return (
    signed.body.toString() === '{}' && sameText(signRequest({ ...signed, body: Buffer.alloc(0) }), signature)
  )
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
