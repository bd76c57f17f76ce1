/** What can be wrong with a long id after a spreadsheet has had it in its hands. */
export type IdFault = 'missing' | 'scientific' | 'rounded' | 'strange'

const scientific = /^\d+(?:[.,]\d+)?E\+?\d+$/i
const usable = /^[\p{L}\p{N}_-]{1,64}$/u

/**
 * An id of the platform as text, or why it is none. Ids have 17 to 19 digits, more than a spreadsheet's numbers
 * hold: opened and saved in one, `583870900000000001` becomes `5.838709E+17` and its end is lost for ever.
 */
export function readFileId(cell: string | number): { id: string } | { fault: IdFault } {
  if (typeof cell === 'number')
    return Number.isSafeInteger(cell) && cell > 0 ? { id: String(cell) } : { fault: 'rounded' }
  if (cell === '') return { fault: 'missing' }
  if (scientific.test(cell)) return { fault: 'scientific' }
  return usable.test(cell) ? { id: cell } : { fault: 'strange' }
}

/**
 * A number of 15 significant digits and then zeros only: what remains of an id when a spreadsheet rounded it and
 * was told not to show an exponent. One id in a thousand really ends so; a whole file of them does not.
 */
export function looksRounded(id: string): boolean {
  return /^\d{17,}$/.test(id) && /^0+$/.test(id.slice(15))
}
