/** Widths of Helvetica from blank to tilde, in thousandths of the type size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Width in points; bold is set a little wider, a letter with an accent like its like. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const sum = [...text].reduce(
    (total, character) => total + (widths[(character.codePointAt(0) ?? 0) - 32] ?? 600),
    0,
  )
  return (sum / 1000) * size * (bold ? 1.07 : 1)
}

/** The text, cut to the width with three points where it does not fit. */
export function fitText(text: string, width: number, size: number, bold: boolean): string {
  if (textWidth(text, size, bold) <= width) return text
  let kept = text
  while (kept !== '' && textWidth(`${kept}...`, size, bold) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}...`
}

/** The text in lines of the width, broken at blanks; the last of `most` lines is cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, size, false) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '))
  return lines.map(each => fitText(each, width, size, false))
}
