const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Keeps the first character of each word: `Nguyễn Văn An` becomes `N***** V** A*`. A character with its marks is one. */
export function maskWords(text: string): string {
  return text
    .split(/(\s+)/)
    .map(word => (/\S/.test(word) ? maskWord(word) : word))
    .join('')
}

/** Names, streets and districts come from short lists, and cutting a word into its characters is slow. */
const masked = new Map<string, string>()
const KEPT_WORDS = 10_000

function maskWord(word: string): string {
  const known = masked.get(word)
  if (known !== undefined) return known
  const [first = '', ...rest] = [...graphemes.segment(word)].map(part => part.segment)
  const text =
    first + rest.map(character => (/^[\p{L}\p{M}\p{N}]/u.test(character) ? '*' : character)).join('')
  if (masked.size >= KEPT_WORDS) masked.clear()
  masked.set(word, text)
  return text
}

/** Keeps the country code, the first digit and the last two: `(+84)912345612` becomes `(+84)9******12`. */
export function maskPhone(phone: string): string {
  const [, country = '', number = ''] = /^(\(\+\d+\))?(.*)$/.exec(phone) ?? []
  return country + number.slice(0, 1) + '*'.repeat(Math.max(0, number.length - 3)) + number.slice(-2)
}
