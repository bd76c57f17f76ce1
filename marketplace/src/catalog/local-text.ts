import type { Region } from '../markets/region.ts'

/** A text in English, Thai, Vietnamese, Indonesian and Malay, in this order. */
export type LocalText = readonly [en: string, th: string, vi: string, id: string, ms: string]

/** The text as the market's buyers read it; English in the States, Britain, Singapore and the Philippines. */
export function readIn(region: Region, text: LocalText): string {
  switch (region) {
    case 'TH':
      return text[1]
    case 'VN':
      return text[2]
    case 'ID':
      return text[3]
    case 'MY':
      return text[4]
    default:
      return text[0]
  }
}

/** The same text in every language: numbers with units, sizes. */
export function everywhere(text: string): LocalText {
  return [text, text, text, text, text]
}
