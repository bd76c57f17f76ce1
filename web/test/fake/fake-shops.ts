import type { components } from '../../src/api/generated/schema.ts'

type Shop = components['schemas']['Shop']

export type Market = {
  market: string
  currency: string
  timeZone: string
  language: 'en' | 'th' | 'vi'
  perDollar: number
  digits: number
  carriers: string[]
  buyers: string[]
  cities: string[]
}

export const markets: Market[] = [
  {
    market: 'TH',
    currency: 'THB',
    timeZone: 'Asia/Bangkok',
    language: 'th',
    perDollar: 34,
    digits: 2,
    carriers: ['Flash Express', 'J&T Express', 'Kerry Express'],
    buyers: ['ส***ย', 'P*** S***', 'น***า', 'A***t'],
    cities: ['กรุงเทพมหานคร', 'เชียงใหม่', 'ขอนแก่น'],
  },
  {
    market: 'US',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
    language: 'en',
    perDollar: 1,
    digits: 2,
    carriers: ['USPS', 'UPS', 'FedEx'],
    buyers: ['M*** H***', 'J*** R***', 'D*** K***'],
    cities: ['Austin, TX', 'Portland, OR', 'Columbus, OH'],
  },
  {
    market: 'VN',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
    language: 'vi',
    perDollar: 25_000,
    digits: 0,
    carriers: ['GHN', 'Viettel Post', 'J&T Express'],
    buyers: ['N***ễn V*** A***', 'T*** T*** H***'],
    cities: ['Thành phố Hồ Chí Minh', 'Hà Nội', 'Đà Nẵng'],
  },
  {
    market: 'GB',
    currency: 'GBP',
    timeZone: 'Europe/London',
    language: 'en',
    perDollar: 0.79,
    digits: 2,
    carriers: ['Royal Mail', 'Evri'],
    buyers: ['O*** B***', 'S*** P***'],
    cities: ['Leeds', 'Bristol', 'Glasgow'],
  },
  {
    market: 'MY',
    currency: 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
    language: 'en',
    perDollar: 4.4,
    digits: 2,
    carriers: ['J&T Express', 'Ninja Van'],
    buyers: ['N*** A***', '林***'],
    cities: ['Petaling Jaya', 'Johor Bahru'],
  },
]

const hour = 3_600_000

/** Five shops in five markets; one is catching up, one has lost its authorization, one lives on files. */
export function fakeShops(now: number): Shop[] {
  const names = [
    'Aurora Goods TH',
    'Aurora Goods US',
    'Aurora Goods VN',
    'Aurora Goods UK',
    'Aurora Goods MY',
  ]
  return markets.map((market, index) => {
    const shop: Shop = {
      id: `shp_${market.market.toLowerCase()}`,
      name: names[index] ?? market.market,
      market: market.market,
      currency: market.currency,
      timeZone: market.timeZone,
      practice: index < 3,
      channel: market.market === 'MY' ? 'file' : 'tiktok',
      channelShopId: `74950000000000000${index}`,
      state: market.market === 'GB' ? 'expired' : 'connected',
      stateReason: market.market === 'GB' ? 'The refresh token has expired.' : null,
      certificate: null,
      backfill: null,
    }
    const at = (back: number) => new Date(now - back).toISOString()
    shop.certificate =
      shop.channel === 'file'
        ? null
        : {
            coveredFrom: at(90 * 24 * hour),
            coveredUntil: at(
              market.market === 'GB' ? 9 * hour : market.market === 'VN' ? 41 * 60_000 : 4_000,
            ),
            lagSeconds: market.market === 'GB' ? 32_400 : market.market === 'VN' ? 2_460 : 4,
            lastWebhookAt: at(market.market === 'GB' ? 9 * hour : 12_000),
            lastPollAt: at(4_000),
            lastPollError: market.market === 'GB' ? '105002: access token expired' : null,
            lastReconciledAt: at(11 * 60_000),
            here: 18_204 + index,
            there: 18_204 + index,
            gaps:
              index === 0
                ? [
                    {
                      from: at(7.2 * hour),
                      until: at(7.2 * hour - 41_000),
                      cause: 'missed',
                      foundAt: at(7.1 * hour),
                      healedAt: at(7.1 * hour - 12_000),
                      ordersFound: 3,
                    },
                  ]
                : [],
            callsLeft: 41 + index,
            accessExpiresAt: at(market.market === 'GB' ? 9 * hour : -5 * 24 * hour),
            refreshExpiresAt: at(market.market === 'GB' ? hour : -300 * 24 * hour),
            errors:
              index === 1
                ? [{ at: at(3 * hour), message: '36009003: Internal error, please try again', count: 2 }]
                : [],
            inbox: { pending: market.market === 'VN' ? 212 : 0, dead: index === 0 ? 1 : 0 },
            statement:
              market.market === 'GB' ? 'stalled' : market.market === 'VN' ? 'catching-up' : 'complete',
          }
    shop.backfill =
      market.market === 'VN'
        ? {
            id: 'bkf_1',
            from: at(90 * 24 * hour),
            reachedAt: at(59 * 24 * hour),
            ordersExpected: 12_480,
            ordersRead: 8_260,
            state: 'running',
            lastError: null,
            startedAt: at(6 * 60_000),
            finishedAt: null,
          }
        : null
    return shop
  })
}
