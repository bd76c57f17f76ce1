import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface WebhookSignature {
  appKey: string
  appSecret: string
  /** The request's body as it arrived, before any decoding. */
  rawBody: Uint8Array
  /** The `Authorization` header: bare lower-case hex, no scheme word. */
  authorization: string | null | undefined
}

/**
 * Whether a webhook comes from the platform: HMAC-SHA256, keyed with the app's secret, over app key + raw body.
 * Compared in constant time. The signature covers no time, so a captured call can be sent again for ever:
 * remember notification ids and treat the content as a hint.
 */
export function verifyWebhook({ appKey, appSecret, rawBody, authorization }: WebhookSignature): boolean {
  const expected = createHmac('sha256', appSecret).update(appKey).update(rawBody).digest('hex')
  // Equal lengths whatever was sent: both sides are hashed before the comparison.
  return timingSafeEqual(digest(expected), digest(authorization ?? ''))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
