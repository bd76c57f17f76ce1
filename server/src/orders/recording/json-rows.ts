/**
 * Rows as the JSON text of one parameter, to be read by `json_to_recordset`, without what PostgreSQL's text cannot
 * hold (NUL, halves of surrogate pairs): a fact is never refused for its spelling.
 */
export function jsonRows(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows)
  return /\\u(0000|d[89a-f])/.test(text) ? JSON.stringify(clean(JSON.parse(text))) : text
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [clean(key), clean(part)]))
}
