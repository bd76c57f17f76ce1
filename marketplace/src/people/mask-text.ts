const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Keeps the first character of each word: `Nguyễn Văn An` becomes `N***** V** A*`. A character with its marks is one. */
export function maskWords(text: string): string {
  return text
    .split(/(\s+)/)
    .map(word => (/\S/.test(word) ? maskWord(word) : word))
    .join('')
}

function maskWord(word: string): string {
  const [first = '', ...rest] = [...graphemes.segment(word)].map(part => part.segment)
  return first + rest.map(character => (/^[\p{L}\p{M}\p{N}]/u.test(character) ? '*' : character)).join('')
}

/** Keeps the country code, the first digit and the last two: `(+84)912345612` becomes `(+84)9******12`. */
export function maskPhone(phone: string): string {
  const [, country = '', number = ''] = /^(\(\+\d+\))?(.*)$/.exec(phone) ?? []
  return country + number.slice(0, 1) + '*'.repeat(Math.max(0, number.length - 3)) + number.slice(-2)
}
