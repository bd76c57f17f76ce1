/** A sorting code as carriers print it large: carrier, the head of the postcode, and a bay made from both. */
export function sortCode(carrierCode: string, postalCode: string, city: string): string {
  const area = postalCode.replaceAll(/[^0-9A-Z]/g, '').slice(0, 3) || '000'
  const bay = [...city].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 89, 7) + 10
  return `${carrierCode}-${area}-${bay}`
}
