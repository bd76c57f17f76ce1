const malay = /dihantar|penghantaran|pungutan|kutipan|berbayar/i
const indonesian = /dikirim|terkirim|pengiriman|pengambilan|dibayar|dibatalkan|selesai|transit|perjalanan/i
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]/

/** The language of a status as ISO 639 code where it betrays itself; undefined for English, Latin and Chinese words. */
export function statusLanguage(status: string): 'th' | 'vi' | 'id' | 'ms' | undefined {
  if (/\p{Script=Thai}/u.test(status)) return 'th'
  if (vietnamese.test(status.normalize('NFC'))) return 'vi'
  if (malay.test(status)) return 'ms'
  return indonesian.test(status) && !/in transit/i.test(status) ? 'id' : undefined
}
