/** The query part of an address as flat text: `?stage=to_ship&shop=a,b`. Nothing is quoted or nested. */
export type FlatSearch = { [name: string]: string | undefined }

export function parseFlatSearch(text: string): FlatSearch {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Empty values are left out; commas stay readable. */
export function formatFlatSearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
