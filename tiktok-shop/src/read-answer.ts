import { errorKind } from './error-kind.ts'
import { parseWireJson } from './parse-wire-json.ts'
import type { TikTokShopErrorKind } from './tiktok-shop-error.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'

export interface Answer {
  data: Record<string, unknown>
  requestId: string | undefined
  httpStatus: number
}

interface Received {
  /** `METHOD /path/with/{names}` */
  endpoint: string
  /** Whether the call could have changed something. */
  write: boolean
  httpStatus: number
  bytes: Uint8Array
  retryAfterMs: number | undefined
  clockSkewMs: number | undefined
}

interface Envelope {
  code: number
  message: string
  requestId: string | undefined
  data: Record<string, unknown>
}

/** Kinds that the gateway or a business rule gives before anything is done. */
const refusedBeforehand: ReadonlySet<TikTokShopErrorKind> = new Set<TikTokShopErrorKind>([
  'credentials',
  'expired-token',
  'scope',
  'clock',
  'throttled',
  'invalid',
  'refused',
])

/**
 * Reads `{code, message, request_id, data}`. The body's code counts, whatever the HTTP status and content type say.
 * Throws a TikTokShopError; for a write it is ambiguous unless the answer proves that nothing was done.
 */
export function readAnswer(received: Received): Answer {
  const { endpoint, write, httpStatus, retryAfterMs } = received
  const envelope = readEnvelope(received.bytes)
  if (!envelope) throw withoutEnvelope(received)
  const { code, message, requestId, data } = envelope
  if (code === 0 && httpStatus < 400) return { data, requestId, httpStatus }
  const kind = code === 0 ? kindOfStatus(httpStatus) : errorKind(code, message, httpStatus)
  throw new TikTokShopError({
    kind,
    endpoint,
    message,
    code,
    requestId,
    httpStatus,
    retryAfterMs,
    clockSkewMs: kind === 'clock' ? received.clockSkewMs : undefined,
    ambiguous: write && !refusedBeforehand.has(kind),
  })
}

function withoutEnvelope({ endpoint, write, httpStatus, bytes, retryAfterMs }: Received): TikTokShopError {
  const kind = kindOfStatus(httpStatus)
  const message = `HTTP ${httpStatus} without the platform's JSON (${bytes.length} bytes).`
  const ambiguous = write && kind !== 'throttled'
  return new TikTokShopError({ kind, endpoint, message, httpStatus, retryAfterMs, ambiguous })
}

function kindOfStatus(httpStatus: number): TikTokShopErrorKind {
  if (httpStatus === 429) return 'throttled'
  return httpStatus >= 500 || httpStatus === 408 ? 'unavailable' : 'malformed'
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  let body: unknown
  try {
    body = parseWireJson(decoder.decode(bytes))
  } catch {
    // An HTML page, half a text or a broken encoding: the status alone has to tell.
    return undefined
  }
  if (!isRecord(body)) return undefined
  const { code, message, request_id: requestId, data } = body
  if (typeof code !== 'number') return undefined
  if (data !== undefined && data !== null && !isRecord(data)) return undefined
  return {
    code,
    message: typeof message === 'string' ? message : '',
    requestId: typeof requestId === 'string' ? requestId : undefined,
    data: data ?? {},
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
