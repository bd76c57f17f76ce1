import type { Random } from '../markets/random.ts'
import { fedexCheckDigit, gs1CheckDigit, s10CheckDigit, upsCheckDigit } from './check-digits.ts'

/** How a carrier numbers its parcels. */
export type TrackingFormat = {
  draw(random: Random): string
  /** Whether the platform would take the text as a number of this carrier; blanks and case must already be right. */
  accepts(trackingNumber: string): boolean
}

const draws = {
  '9': () => '0123456789',
  A: () => 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  X: () => '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ',
} as const

/** Fixed text followed by a picture of the rest: 9 a digit, A a letter, X either. */
export function prefixed(prefix: string, picture: string): TrackingFormat {
  const body = picture.replaceAll('9', '\\d').replaceAll('A', '[A-Z]').replaceAll('X', '[0-9A-Z]')
  const pattern = new RegExp(`^${prefix}${body}$`)
  return {
    draw: random => prefix + drawPicture(picture, random),
    accepts: text => pattern.test(text),
  }
}

/** Numbers that carry a check digit behind the serial part. */
function checked(
  prefix: string,
  picture: string,
  check: (serial: string) => string,
  from: number,
): TrackingFormat {
  const loose = prefixed(prefix, `${picture}9`)
  return {
    draw: random => {
      const serial = prefix + drawPicture(picture, random)
      return serial + check(serial.slice(from))
    },
    accepts: text => loose.accepts(text) && check(text.slice(from, -1)) === text.slice(-1),
  }
}

function drawPicture(picture: string, random: Random): string {
  return [...picture]
    .map(place => (place in draws ? random.pick([...draws[place as keyof typeof draws]()]) : place))
    .join('')
}

/** USPS Ground Advantage: 22 digits, service code 9400 and mailer id, GS1 check digit. */
export const usps = checked('94001', '9'.repeat(16), gs1CheckDigit, 0)

/** UPS Ground: 1Z, a shipper of six, service 03, seven digits and the check digit. */
export const ups = checked('1Z', 'X9X99X039999999', upsCheckDigit, 2)

/** FedEx Express and Home: twelve digits. */
export const fedex = checked('77', '9'.repeat(9), fedexCheckDigit, 0)

/** OnTrac: C and fourteen digits; the check digit counts the C as 4, by the weights that UPS uses. */
export const onTrac = checked('C', '1'.concat('9'.repeat(12)), serial => upsCheckDigit(`4${serial}`), 1)

/** A postal item of the Universal Postal Union: service letters, eight digits, check digit, country. */
export function s10(service: string, country: string): TrackingFormat {
  const loose = prefixed(service, `${'9'.repeat(9)}`)
  return {
    draw: random => {
      const serial = drawPicture('9'.repeat(8), random)
      return service + serial + s10CheckDigit(serial) + country
    },
    accepts: text =>
      text.endsWith(country) &&
      loose.accepts(text.slice(0, -2)) &&
      s10CheckDigit(text.slice(2, 10)) === text.charAt(10),
  }
}
