import type { QueryValue, UnlistedInput } from './operation.ts'
import { TikTokShopError } from './tiktok-shop-error.ts'
import { writeWireJson } from './write-wire-json.ts'

/** A call made ready once: every attempt sends the same path, query and bytes under a fresh timestamp. */
export interface WireRequest {
  /** `METHOD /path/with/{names}` */
  operation: string
  method: string
  path: string
  query: Record<string, string>
  /** JSON bytes are signed, a form is not. */
  body: Uint8Array<ArrayBuffer> | FormData | undefined
}

/** Fills the path, flattens the query and serializes the body. Refuses with kind `invalid` what cannot be a call. */
export function wireRequest(operation: string, input: UnlistedInput): WireRequest {
  const [method, template] = split(operation)
  if (method === 'GET' && input.body !== undefined) throw invalid(operation, 'a GET call has no body')
  return {
    operation,
    method,
    path: fillPath(operation, template, input.path ?? {}),
    query: flatten(input.query ?? {}),
    body: input.body === undefined || input.body instanceof FormData ? input.body : writeWireJson(input.body),
  }
}

function split(operation: string): [method: string, template: string] {
  const match = /^(GET|POST|PUT|DELETE|PATCH) (\/[^?#\s]*)$/.exec(operation)
  if (!match?.[1] || !match[2]) throw invalid(operation, 'an operation reads "METHOD /path"')
  return [match[1], match[2]]
}

function fillPath(operation: string, template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_braces, name: string) => {
    const value = values[name]
    // A dot segment or an empty one would silently address another path.
    if (value === undefined || value === '' || value === '.' || value === '..') {
      throw invalid(operation, `the path needs ${name}`)
    }
    return encodeURIComponent(value)
  })
}

function flatten(query: Readonly<Record<string, QueryValue>>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue
    const text = Array.isArray(value) ? value.join(',') : String(value)
    if (text !== '') flat[name] = text
  }
  return flat
}

function invalid(operation: string, reason: string): TikTokShopError {
  return new TikTokShopError({ kind: 'invalid', endpoint: operation, message: `Not sent: ${reason}.` })
}
