import type { Doors } from './doors.ts'
import { networkFailure } from './network-failure.ts'
import type { Answer } from './read-answer.ts'
import { readAnswer } from './read-answer.ts'
import { retryAfter } from './retry-after.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'

/** One HTTP request, complete. */
export interface Outgoing {
  /** `METHOD /path/with/{names}`, for errors. */
  endpoint: string
  write: boolean
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | FormData | undefined
  timeoutMs: number
  signal: AbortSignal | undefined
}

/** The largest answer that is read; the platform's biggest pages are below 2 MB. */
const maxAnswerBytes = 64 * 1024 * 1024

/** Sends one request and reads its answer. Throws TikTokShopError; anything else that it throws is a bug. */
export async function exchange(doors: Doors, outgoing: Outgoing): Promise<Answer> {
  const { endpoint, write, url, method, headers, body, signal: caller } = outgoing
  const timeout = doors.timeout(outgoing.timeoutMs)
  const signal = caller ? AbortSignal.any([caller, timeout]) : timeout
  // A redirect is never followed: the next host would be handed the token.
  const init = { method, headers, signal, redirect: 'manual' as const, ...(body !== undefined && { body }) }
  let received: { response: Response; bytes: Uint8Array }
  try {
    const response = await doors.fetch(url, init)
    received = { response, bytes: await readBody(response, endpoint, write) }
  } catch (error) {
    if (error instanceof TikTokShopError) throw error
    throw networkFailure(error, { endpoint, write, caller, timeout }) ?? error
  }
  const { response, bytes } = received
  return readAnswer({
    endpoint,
    write,
    httpStatus: response.status,
    bytes,
    retryAfterMs: retryAfter(response.headers.get('retry-after'), doors.now()),
    clockSkewMs: clockSkew(response.headers.get('date'), doors.now()),
  })
}

/** How far the platform's clock is ahead of ours; its header has whole seconds. */
function clockSkew(date: string | null, nowMs: number): number | undefined {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(theirs) ? undefined : theirs - nowMs
}

async function readBody(response: Response, endpoint: string, write: boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxAnswerBytes) {
      const message = `An answer of more than ${maxAnswerBytes} bytes.`
      throw new TikTokShopError({
        kind: 'malformed',
        endpoint,
        message,
        httpStatus: response.status,
        ambiguous: write,
      })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
