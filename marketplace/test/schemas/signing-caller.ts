import { createHmac } from 'node:crypto'
import type { Json } from '../open-practice.ts'

export type Keys = { url: string; appKey: string; appSecret: string; now: () => number }

export type Ask = {
  /** Values for the `{names}` of the path. */
  path?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** Headers and query parameters that replace the caller's own; an empty one is left out. */
  headers?: Record<string, string>
  cipher?: string
  token?: string
  timestamp?: number
  sign?: string
}

/** An answer as it came: the envelope is looked at by those who asked. */
export type Reply = { status: number; contentType: string; envelope: Json }

/**
 * Signs and sends one call. Written from the platform's description and not from the marketplace's own signing, so that
 * the two can only agree by both being right.
 */
export async function signedCall(keys: Keys, method: string, template: string, ask: Ask): Promise<Reply> {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ask.path?.[name] ?? '')
  const body = ask.body === undefined ? '' : JSON.stringify(ask.body)
  const query = new Map(Object.entries(ask.query ?? {}))
  query.set('app_key', keys.appKey)
  query.set('timestamp', String(ask.timestamp ?? keys.now()))
  if (ask.cipher) query.set('shop_cipher', ask.cipher)
  const sorted = [...query].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => key + value)
  const message = `${keys.appSecret}${path}${sorted.join('')}${body}${keys.appSecret}`
  query.set('sign', ask.sign ?? createHmac('sha256', keys.appSecret).update(message).digest('hex'))
  const answer = await fetch(`${keys.url}${path}?${new URLSearchParams([...query])}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(ask.token ? { 'x-tts-access-token': ask.token } : {}),
      ...ask.headers,
    },
    ...(body ? { body } : {}),
  })
  return {
    status: answer.status,
    contentType: answer.headers.get('content-type') ?? '',
    envelope: JSON.parse(await answer.text()),
  }
}
