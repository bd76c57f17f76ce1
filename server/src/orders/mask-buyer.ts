/*
 * What of a buyer may be shown without revealing. The number of stars never tells a length, and what the platform
 * has masked already stays as it came.
 */

const stars = '***'

/** `Jane Doe` → `J*** D***`, 王小明 → 王***. */
export function maskName(name: string): string {
  if (name.includes('*')) return name
  return name
    .trim()
    .split(/\s+/)
    .map(word => {
      const [first = ''] = Array.from(word)
      return word.length > first.length ? `${first}${stars}` : stars
    })
    .join(' ')
}

/** The last two digits, by which a caller can be told from another. */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone
  return `${stars}${phone.replace(/\D/g, '').slice(-2)}`
}

export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 0 ? stars : `${stars}${email.slice(at)}`
}

/** The first two signs: the area, not the street. */
export function maskPostalCode(code: string): string {
  return code.includes('*') ? code : `${code.slice(0, 2)}${stars}`
}

/** A message with its runs of digits covered: buyers write phone numbers and house numbers into messages. */
export function maskDigits(text: string): string {
  return text.replace(/\p{Nd}(?:[\s().+-]*\p{Nd}){3,}/gu, stars)
}
