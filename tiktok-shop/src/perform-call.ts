import type { AppSettings } from './app-settings.ts'
import { isRead } from './is-read.ts'
import type { CallOptions } from './operation.ts'
import { sendSigned } from './send-signed.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import type { TokenSource } from './token-source.ts'
import type { WireRequest } from './wire-request.ts'
import type { Run } from './with-retry.ts'
import { withRetry } from './with-retry.ts'

/** On whose behalf a call is made. */
export interface Caller {
  settings: AppSettings
  tokens: TokenSource
  /** Shared by all callers of an app: how far the platform's clock is ahead of ours, as it turned out. */
  clock: { skewMs: number }
  /** Empty for calls on the seller's account. */
  cipher: string
}

/** Invalid, revoked, replaced: a token that another process fetched, or a new consent gave, may serve. */
const invalidTokenCodes = new Set([105001, 105003, 105004])

/** The platform accepts a timestamp from 5 minutes ago to 30 seconds ahead; a smaller skew is not the reason. */
const smallestSkewMs = 25_000

/** Makes one call with everything around it and answers its `data`. */
export async function performCall(
  caller: Caller,
  request: WireRequest,
  options: CallOptions,
): Promise<Record<string, unknown>> {
  const { settings, cipher } = caller
  const { signal } = options
  const read = isRead(request.operation)
  const bucket = { appKey: settings.appKey, shop: cipher, endpoint: request.operation }
  const send = async (accessToken: string, run: Run) => {
    await settings.limiter.take(bucket, signal)
    const timeoutMs = options.timeoutMs ?? settings.timeoutMs
    const clockSkewMs = caller.clock.skewMs
    const call = { request, write: !read, cipher, accessToken, clockSkewMs, timeoutMs, signal }
    return (await sendSigned(settings, call, run)).data
  }
  const repeatable = read || options.repeatable === true || hasIdempotencyKey(request)
  return withRetry(settings, { bucket, repeatable, signal }, async run => {
    const accessToken = await caller.tokens.accessToken(signal)
    try {
      return await send(accessToken, run)
    } catch (error) {
      const mended = await mend(error, accessToken, caller, options)
      if (mended === undefined) throw error
      return await send(mended, run)
    }
  })
}

/**
 * The token to send the call with once more, when the platform turned it away at the gate for a reason that can be
 * mended: an expired token, one that another process has replaced meanwhile, or our wrong clock.
 */
async function mend(
  error: unknown,
  accessToken: string,
  { tokens, clock }: Caller,
  { signal }: CallOptions,
): Promise<string | undefined> {
  if (!(error instanceof TikTokShopError)) return undefined
  if (error.kind === 'expired-token') return tokens.replaceToken(accessToken, signal)
  if (error.code !== undefined && invalidTokenCodes.has(error.code)) {
    const newer = await tokens.accessToken(signal, accessToken)
    return newer === accessToken ? undefined : newer
  }
  const { clockSkewMs } = error
  if (
    error.kind === 'clock' &&
    clockSkewMs !== undefined &&
    Math.abs(clockSkewMs - clock.skewMs) > smallestSkewMs
  ) {
    clock.skewMs = clockSkewMs
    return accessToken
  }
  return undefined
}

/** The platform does such a call once, however often it arrives. In Create Product the key stands in the body. */
function hasIdempotencyKey({ query, body, operation }: WireRequest): boolean {
  if (query.idempotency_key !== undefined) return true
  return operation === 'POST /product/202309/products' && body instanceof Uint8Array && namesKey(body)
}

function namesKey(body: Uint8Array): boolean {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(body))
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    'idempotency_key' in parsed &&
    Boolean(parsed.idempotency_key)
  )
}
