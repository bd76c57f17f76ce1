import { parseWireJson } from './parse-wire-json.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'

export interface Webhook {
  /** The platform's number of the topic; unknown ones are normal. */
  type: number
  /** The same for every delivery of one notification; some topics lack it. */
  notificationId: string | undefined
  /** Absent for the topics about a seller or a creator rather than a shop. */
  shopId: string | undefined
  /** Unix seconds, as the platform says; not signed, not to be trusted for more than display. */
  timestamp: number
  /** Ids are strings here even where the platform sends numbers. */
  data: Record<string, unknown>
}

const maxDepth = 64
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a webhook's body. Any type and any content of `data` pass. Refuses with kind `malformed`: invalid UTF-8,
 * no JSON object, nesting over 64 levels, `type` or `timestamp` that is no whole number, `data` that is no object.
 */
export function readWebhook(rawBody: Uint8Array): Webhook {
  const body = parse(rawBody)
  const data = body.data ?? {}
  if (!isRecord(data)) throw refusal('data is not an object')
  return {
    type: wholeNumber(body, 'type'),
    notificationId: identifier(body, 'tts_notification_id'),
    shopId: identifier(body, 'shop_id'),
    timestamp: wholeNumber(body, 'timestamp'),
    data,
  }
}

function parse(rawBody: Uint8Array): Record<string, unknown> {
  if (depth(rawBody) > maxDepth) throw refusal(`nesting over ${maxDepth} levels`)
  let body: unknown
  try {
    body = parseWireJson(decoder.decode(rawBody))
  } catch (cause) {
    throw refusal('not JSON in UTF-8', cause)
  }
  if (!isRecord(body)) throw refusal('not a JSON object')
  return body
}

/** How deep the brackets outside of strings go. The parser is not asked, since a hostile depth could exhaust its stack. */
function depth(bytes: Uint8Array): number {
  let open = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (inString) {
      if (byte === 0x5c) index++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++open)
    else if (byte === 0x7d || byte === 0x5d) open--
  }
  return deepest
}

function wholeNumber(body: Record<string, unknown>, name: string): number {
  const value = body[name]
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
    throw refusal(`${name} is not a whole number`)
  }
  return number
}

function identifier(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name] ?? undefined
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw refusal(`${name} is not an id`)
  return value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refusal(reason: string, cause?: unknown): TikTokShopError {
  return new TikTokShopError({
    kind: 'malformed',
    endpoint: 'webhook',
    message: `Not a webhook: ${reason}.`,
    cause,
  })
}
