/**
 * A cell as it was read: text, or a number where a spreadsheet stored one (dates come as text). Text is cleaned
 * of what cannot be shown or stored: the TAB that guards long ids from Excel, blanks around, control characters,
 * half characters.
 */
export type Cell = string | number

/** Text of these alone is in its one form already. */
const plainLetters = /^[\x20-\x7e]*$/
const invisible = /(?![\t\n])[\p{Cc}\ufeff\u200b]/gu

/** More than a spreadsheet's cell can hold (32,767 characters). */
const maxCellLength = 40_000

export function cleanText(text: string): string {
  const short = (text.length > maxCellLength ? text.slice(0, maxCellLength) : text).trim()
  if (plainLetters.test(short)) return short
  return short.replace(invisible, ' ').trim().toWellFormed().normalize('NFC')
}

/** What a file is made of: rows as a spreadsheet numbers them (the header is usually row 1), blank ones left out. */
export type FileRow = {
  rowNumber: number
  cells: Cell[]
  /** Why the row cannot be read for certain, e.g. a quote that is never closed. */
  fault?: string
}
