/** A word of a text as it is searched for: folded, and cut where the script itself shows no cut. */
export type SearchWord = {
  text: string
  /** True for scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese): found by pairs of letters. */
  unspaced: boolean
}

const unspaced =
  '[[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]&&[\\p{L}\\p{M}\\p{N}]]'
const pieces = new RegExp(`(${unspaced}+)|[[\\p{L}\\p{M}\\p{N}]--${unspaced}]+`, 'gv')

/** Most texts have nothing to fold but case. */
const plain = /^[ -~]*$/

/** Longer words are cut: nobody types them whole, and an index entry has its limits. */
const longestWord = 48

/**
 * Folds width, case and Latin accents away (`Áo` and `ÁO` are `ao`, `đ` is `d`); marks of other scripts stay,
 * because there they are letters.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .normalize('NFC')
}

/** The words of a text in its order, the same for what is stored and for what is asked. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const match of foldText(text).matchAll(pieces)) {
    const isUnspaced = match[1] !== undefined
    words.push({ text: isUnspaced ? match[0] : match[0].slice(0, longestWord), unspaced: isUnspaced })
  }
  return words
}

/** Overlapping pairs of letters: 手机壳 → 手机, 机壳. A single letter is its own. */
export function pairsOf(run: string): string[] {
  const letters = Array.from(run)
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** What is stored of a run: its pairs, and its last letter, which no pair begins with. */
export function lexemesOfRun(run: string): string[] {
  const letters = Array.from(run)
  const last = letters.at(-1)
  return letters.length > 1 && last ? [...pairsOf(run), last] : letters
}
