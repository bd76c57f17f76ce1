/** The characters of a small alphabet of dots, and seven rows of five dots for each, a row as one digit to the base 32. */
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-_+*/()#%&\'"!?=$@[]'
const rows =
  'ehhvhhh uhhuhhu ehggghe uhhhhhu vgguggv vgguggg ehgnhhf hhhvhhh e44444e 72222ic hikokih ggggggv ' +
  'hrllhhh hhpljhh ehhhhhe uhhuggg ehhhlid uhhukih fgge11u v444444 hhhhhhe hhhhha4 hhhllrh hha4ahh ' +
  'hha4444 v1248gv ehjlphe 4c4444e eh1248v v2421he 26aiv22 vgu11he 68guhhe v124888 ehhehhe ehhf12c ' +
  '0000000 00000cc 0000c48 0cc0cc0 0cc0c48 000v000 000000v 044v440 0level0 01248g0 2488842 8422248 ' +
  'aavavaa pp248jj cik8lid 4480000 aaa0000 4444404 eh12404 00v0v00 4fke5u4 ehnlnge e88888e e22222e'

const letters = new Map(rows.split(' ').map((row, index) => [characters.charAt(index), parse(row)]))

function parse(row: string): readonly number[] {
  return [...row].map(digit => Number.parseInt(digit, 32))
}

/** Whether the character has ink at that dot: columns 0 to 4 from the left, rows 0 to 6 from the top. Small letters look
 * like capitals, unknown characters like a question mark. */
export function hasInk(character: string, column: number, row: number): boolean {
  const letter = letters.get(character.toUpperCase()) ?? letters.get('?') ?? []
  return (((letter[row] ?? 0) >> (4 - column)) & 1) === 1
}
