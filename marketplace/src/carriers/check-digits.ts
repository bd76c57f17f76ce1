/** Check digits of tracking numbers. Each takes the digits before the check digit and gives the digit as text. */

/** GS1 modulo 10, as in the USPS package barcode: weights 3 and 1 from the right. */
export function gs1CheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** UPS 1Z numbers: weights 1 and 2 from the left; a letter counts as (its code − 3) modulo 10. */
export function upsCheckDigit(serial: string): string {
  const value = (character: string) =>
    /[0-9]/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10
  const sum = [...serial].reduce(
    (total, character, index) => total + value(character) * (index % 2 === 0 ? 1 : 2),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7]

/** The postal services' S10 items: eight digits weighted, modulo 11, where 10 becomes 0 and 11 becomes 5. */
export function s10CheckDigit(eightDigits: string): string {
  const sum = weightedSum(eightDigits, s10Weights)
  const check = 11 - (sum % 11)
  return check === 10 ? '0' : check === 11 ? '5' : String(check)
}

const fedexWeights = [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]

/** FedEx Express with 12 digits: eleven weighted, modulo 11, then modulo 10. */
export function fedexCheckDigit(elevenDigits: string): string {
  return String((weightedSum(elevenDigits, fedexWeights) % 11) % 10)
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
}
