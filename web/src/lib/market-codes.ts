/** Markets in which TikTok Shop sells, by country code, in the order in which they are offered. */
export const marketCodes = [
  'US',
  'GB',
  'TH',
  'VN',
  'ID',
  'MY',
  'PH',
  'SG',
  'MX',
  'BR',
  'JP',
  'DE',
  'FR',
  'IT',
  'ES',
  'IE',
]
