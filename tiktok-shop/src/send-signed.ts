import type { AppSettings } from './app-settings.ts'
import { encodeQuery } from './encode-query.ts'
import { exchangeReported } from './exchange-reported.ts'
import type { Answer } from './read-answer.ts'
import { signRequest } from './sign-request.ts'
import type { WireRequest } from './wire-request.ts'
import type { Run } from './with-retry.ts'

export interface SignedCall {
  request: WireRequest
  /** Whether the call could change something. */
  write: boolean
  /** Empty for calls on the seller's account. */
  cipher: string
  accessToken: string
  /** How far the platform's clock is ahead of ours. */
  clockSkewMs: number
  timeoutMs: number
  signal: AbortSignal | undefined
}

/** Adds app_key, timestamp, shop_cipher, sign and the token to a call, and sends it once. */
export async function sendSigned(settings: AppSettings, call: SignedCall, run: Run): Promise<Answer> {
  const { appKey, appSecret, hosts, doors } = settings
  const { request, cipher, accessToken, write, timeoutMs, signal } = call
  const { operation, method, path, body } = request
  const form = body instanceof FormData
  const query: Record<string, string> = {
    ...request.query,
    app_key: appKey,
    timestamp: String(Math.floor((doors.now() + call.clockSkewMs) / 1000)),
    ...(cipher !== '' && { shop_cipher: cipher }),
  }
  const sign = signRequest({ appSecret, path, query, body: form ? undefined : body })
  const url = `${hosts.api}${path}?${encodeQuery({ ...query, sign })}`
  // The platform wants the content type on calls without a body too; a form's carries its boundary.
  const headers = { 'x-tts-access-token': accessToken, ...(!form && { 'content-type': 'application/json' }) }
  return exchangeReported(
    settings,
    { endpoint: operation, write, url, method, headers, body, timeoutMs, signal },
    cipher,
    run,
  )
}
