/** The text in characters that Helvetica has (Latin-1). Accents that it lacks fall off, Thai is spelled by sound, typographic
 * marks become plain ones, and what is left becomes a question mark. Never fails, and never returns a control character. */
export function toLatin(text: string): string {
  return romanizeThai(text)
    .normalize('NFC')
    .replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]+/gu, run => [...run].map(plainCharacter).join(''))
    .trim()
}

/** The text in plain ASCII, for printers and bitmap fonts. */
export function toAscii(text: string): string {
  return toLatin(text).replaceAll(/[^\u0020-\u007e]/g, plainCharacter)
}

const plainForms: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  '×': 'x',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '₫': 'd',
  '฿': 'B',
  '€': 'EUR',
  '£': 'GBP',
  '·': '.',
  '°': 'o',
  '½': '1/2',
  '•': '-',
}

function plainCharacter(character: string): string {
  const known = plainForms[character]
  if (known !== undefined) return known
  if (/^[\s\p{Z}]$/u.test(character)) return ' '
  if (/^[\p{C}\p{M}]$/u.test(character)) return ''
  const bare = character.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return /^[\u0020-\u007e]+$/.test(bare) ? bare : '?'
}

const initials: Record<string, string> = Object.fromEntries(
  'ก=k ข=kh ค=kh ฆ=kh ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t ถ=th ท=th ธ=th น=n บ=b ป=p ผ=ph ฝ=f พ=ph ฟ=f ภ=ph ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ= ฮ=h ฤ=rue'
    .split(' ')
    .map(pair => pair.split('=') as [string, string]),
)
const vowels: Record<string, string> = {
  ะ: 'a',
  'ั': 'a',
  า: 'a',
  ำ: 'am',
  'ิ': 'i',
  'ี': 'i',
  'ึ': 'ue',
  'ื': 'ue',
  'ุ': 'u',
  'ู': 'u',
  เ: 'e',
  แ: 'ae',
  โ: 'o',
  ใ: 'ai',
  ไ: 'ai',
  ๆ: '',
}

/** Thai by sound, roughly: a vowel written before its consonant moves behind it, and two bare consonants get an o between. */
function romanizeThai(text: string): string {
  return text.replaceAll(/[\u0e01-\u0e3a\u0e40-\u0e5b]+/g, run => {
    const spoken = run
      .replaceAll(/[\u0e47-\u0e4e]/g, '')
      .replaceAll(/.\u0e4c/g, '')
      .replaceAll('รร', 'ั')
      .replaceAll(/([เแโใไ])([ก-ฮ])/g, '$2$1')
      .replaceAll(/([ก-ฮ])([ก-ฮ])(?=[ก-ฮ]|$)/g, '$1o$2')
    const sound = [...spoken].map(thaiCharacter).join('')
    return sound.charAt(0).toUpperCase() + sound.slice(1)
  })
}

function thaiCharacter(character: string): string {
  const digit = '๐๑๒๓๔๕๖๗๘๙'.indexOf(character)
  if (digit >= 0) return String(digit)
  return initials[character] ?? vowels[character] ?? (/[\u0e00-\u0e7f]/.test(character) ? '' : character)
}
