/**
 * What went wrong, in the words that a caller branches on:
 * - `credentials`: app key, secret, signature, code or token are not accepted; a person must act
 * - `expired-token`: the access token has expired and refreshing it did not help
 * - `scope`: app or token may not do this (scope not granted, IP address not on the app's list)
 * - `clock`: the platform does not accept our timestamp
 * - `throttled`: too many calls; `retryAfterMs` says how long to wait when the platform said so
 * - `invalid`: the call itself is wrong (parameter, path, version, cipher); repeating it is useless
 * - `refused`: a business rule said no; `code` says which
 * - `unavailable`: connection lost or refused, 5xx, or the platform's own "internal, try again"
 * - `timeout`: no whole answer within the time allowed
 * - `aborted`: the caller's signal ended the call
 * - `malformed`: an answer or a webhook that is not what the protocol promises
 */
export type TikTokShopErrorKind =
  | 'credentials'
  | 'expired-token'
  | 'scope'
  | 'clock'
  | 'throttled'
  | 'invalid'
  | 'refused'
  | 'unavailable'
  | 'timeout'
  | 'aborted'
  | 'malformed'

export interface TikTokShopErrorDetail {
  kind: TikTokShopErrorKind
  message: string
  /** `METHOD /path/with/{names}`, or `webhook`. */
  endpoint: string
  /** The call may have had its effect although it failed: read the object back before trying again. */
  ambiguous?: boolean | undefined
  /** The platform's own code, when an answer carried one. */
  code?: number | undefined
  /** The platform's name for this call, which its support asks for. */
  requestId?: string | undefined
  httpStatus?: number | undefined
  retryAfterMs?: number | undefined
  /** For kind `clock`: how far the platform's clock is ahead of ours, when its answer said so. */
  clockSkewMs?: number | undefined
  /** How often the call was sent. 0: it never left. */
  attempts?: number | undefined
  cause?: unknown
}

/** Every failure of a call or of a webhook's reading. Messages carry no token, no secret and no body. */
export class TikTokShopError extends Error {
  override readonly name = 'TikTokShopError'
  readonly kind: TikTokShopErrorKind
  readonly endpoint: string
  readonly ambiguous: boolean
  readonly code: number | undefined
  readonly requestId: string | undefined
  readonly httpStatus: number | undefined
  readonly retryAfterMs: number | undefined
  readonly clockSkewMs: number | undefined
  readonly attempts: number

  constructor(detail: TikTokShopErrorDetail) {
    super(detail.message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.kind = detail.kind
    this.endpoint = detail.endpoint
    this.ambiguous = detail.ambiguous ?? false
    this.code = detail.code
    this.requestId = detail.requestId
    this.httpStatus = detail.httpStatus
    this.retryAfterMs = detail.retryAfterMs
    this.clockSkewMs = detail.clockSkewMs
    this.attempts = detail.attempts ?? 0
  }

  /** The same failure after all attempts: one ambiguous attempt makes the whole call ambiguous. */
  afterAttempts(attempts: number, ambiguous: boolean): TikTokShopError {
    const { kind, message, endpoint, code, requestId, httpStatus, retryAfterMs, clockSkewMs, cause } = this
    return new TikTokShopError({
      ...{ kind, message, endpoint, code, requestId, httpStatus, retryAfterMs, clockSkewMs, cause },
      attempts,
      ambiguous: ambiguous || this.ambiguous,
    })
  }
}
