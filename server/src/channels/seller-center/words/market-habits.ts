/** How Seller Center writes its files in a market. */
export type MarketHabits = {
  market: string
  currency: string
  /** The zone of the times in the file, which names none. US files are in Pacific time whoever exports them. */
  timeZone: string
  /** `08/03/2026` is 3 August in the US and 8 March everywhere else. */
  dayOrder: DayOrder
  /** What a program there saves text as when it does not save UTF-8. */
  codePage: 'windows-874' | 'windows-1258' | 'windows-1252' | 'shift_jis'
}
export type DayOrder = 'day-first' | 'month-first'

type Row = [market: string, currency: string, timeZone: string]
const western: Row[] = [
  ['BR', 'BRL', 'America/Sao_Paulo'],
  ['DE', 'EUR', 'Europe/Berlin'],
  ['ES', 'EUR', 'Europe/Madrid'],
  ['FR', 'EUR', 'Europe/Paris'],
  ['GB', 'GBP', 'Europe/London'],
  ['ID', 'IDR', 'Asia/Jakarta'],
  ['IE', 'EUR', 'Europe/Dublin'],
  ['IT', 'EUR', 'Europe/Rome'],
  ['MX', 'MXN', 'America/Mexico_City'],
  ['MY', 'MYR', 'Asia/Kuala_Lumpur'],
  ['PH', 'PHP', 'Asia/Manila'],
  ['SG', 'SGD', 'Asia/Singapore'],
  ['US', 'USD', 'America/Los_Angeles'],
]

const habits = new Map<string, MarketHabits>(
  [
    ...western.map(row => habit(row, 'windows-1252')),
    habit(['TH', 'THB', 'Asia/Bangkok'], 'windows-874'),
    habit(['VN', 'VND', 'Asia/Ho_Chi_Minh'], 'windows-1258'),
    habit(['JP', 'JPY', 'Asia/Tokyo'], 'shift_jis'),
  ].map(one => [one.market, one]),
)

function habit([market, currency, timeZone]: Row, codePage: MarketHabits['codePage']): MarketHabits {
  return { market, currency, timeZone, codePage, dayOrder: market === 'US' ? 'month-first' : 'day-first' }
}

export const fileMarkets = [...habits.keys()].sort()

export function habitsOf(market: string): MarketHabits | undefined {
  return habits.get(market)
}
