import { hash } from 'node:crypto'
import type { OrderSnapshot } from '../order-snapshot.ts'

/**
 * The meaning of a snapshot in 43 characters: equal for two answers that say the same, whatever the order of
 * their keys, lines and flags, and whenever and from where they were asked.
 */
export function contentHash(snapshot: OrderSnapshot): string {
  const { raw: _raw, seenAt: _seenAt, version: _version, source: _source, ...meaning } = snapshot
  const pieces = [...meaning.pieces].sort((a, b) => (a.channelLineId < b.channelLineId ? -1 : 1))
  return hash('sha256', canonical({ ...meaning, pieces, flags: [...meaning.flags].sort() }), 'base64url')
}

function canonical(value: unknown): string {
  // With its length before it, no text can pass for the end of itself and the beginning of another.
  if (typeof value === 'string') return `${value.length}"${value}`
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date) return `@${value.getTime()}`
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value !== null && typeof value === 'object') return canonicalObject(value)
  return String(value)
}

function canonicalObject(value: object): string {
  let text = '{'
  const entries = value as Record<string, unknown>
  for (const key of Object.keys(entries).sort()) {
    const part = entries[key]
    if (part !== undefined) text += `${key}:${canonical(part)},`
  }
  return `${text}}`
}
