import type { Region } from '../markets/region.ts'

/** What a price in US cents becomes on a shelf of the market, in the currency's minor units: by what goods of this kind
 * cost there rather than by the exchange rate, and with the ending that sellers there like. */
export function localPrice(region: Region, usCents: bigint): bigint {
  const { times, per, step, ending } = pricing[region]
  const raw = (usCents * times) / per
  const floor = raw - (raw % step)
  return floor + ending
}

type Pricing = { times: bigint; per: bigint; step: bigint; ending: bigint }

const pricing: Record<Region, Pricing> = {
  US: { times: 1n, per: 1n, step: 100n, ending: 99n },
  GB: { times: 8n, per: 10n, step: 100n, ending: 99n },
  TH: { times: 19n, per: 1n, step: 1000n, ending: 900n },
  VN: { times: 125n, per: 1n, step: 10_000n, ending: 9000n },
  ID: { times: 80n, per: 1n, step: 1000n, ending: 900n },
  MY: { times: 26n, per: 10n, step: 100n, ending: 90n },
  PH: { times: 30n, per: 1n, step: 1000n, ending: 900n },
  SG: { times: 1n, per: 1n, step: 100n, ending: 90n },
}
