import { TikTokShopError } from './tiktok-shop-error.ts'

/** Failures of finding, reaching or trusting the host: no byte of the call has left. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

/** undici's own time-outs, which can come before ours. */
const slow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

interface Failed {
  endpoint: string
  write: boolean
  caller: AbortSignal | undefined
  timeout: AbortSignal
}

/**
 * What an exception of `fetch` or of reading its body means. Returns undefined for one that is no failure
 * of the network: a bug, which must not be mistaken for one.
 */
export function networkFailure(
  error: unknown,
  { endpoint, write, caller, timeout }: Failed,
): TikTokShopError | undefined {
  const ambiguous = write
  if (caller?.aborted) {
    return new TikTokShopError({
      kind: 'aborted',
      endpoint,
      ambiguous,
      message: 'Aborted by the caller.',
      cause: error,
    })
  }
  const code = codeOf(error)
  if (timeout.aborted || (code !== undefined && slow.has(code))) {
    return new TikTokShopError({
      kind: 'timeout',
      endpoint,
      ambiguous,
      message: 'No whole answer in time.',
      cause: error,
    })
  }
  if (code === undefined) return undefined
  return new TikTokShopError({
    kind: 'unavailable',
    endpoint,
    ambiguous: ambiguous && !neverSent.has(code),
    message: `The connection failed (${code}).`,
    cause: error,
  })
}

/** Node puts the system's error below fetch's own TypeError. */
function codeOf(error: unknown): string | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 4; inner = inner.cause, depth++) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code
  }
  return undefined
}
