import { regions } from './markets/region.ts'
import type { SellerPlan } from './shop/open-shops.ts'
import type { MarketplaceOptions } from './start-marketplace.ts'

type Flags = Partial<
  Record<'port' | 'host' | 'seed' | 'story' | 'clock' | 'speed' | 'shops', string | undefined>
>

const DEFAULT_PORT = 4701

/** Turns the command's flags into options; says plainly which flag is wrong. */
export function readSettings(flags: Flags, portOfEnvironment: string | undefined): MarketplaceOptions {
  const { host, seed, story } = flags
  return {
    port: wholeNumber('port', flags.port ?? portOfEnvironment ?? String(DEFAULT_PORT), 0, 65_535),
    ...(host ? { host } : {}),
    ...(seed ? { seed } : {}),
    ...(story ? { story } : {}),
    ...(flags.clock ? { clock: readClock(flags.clock) } : {}),
    ...(flags.speed ? { speed: wholeNumber('speed', flags.speed, 1, 100_000) } : {}),
    ...(flags.shops ? { shops: readShops(flags.shops) } : {}),
  }
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < from || number > to) {
    throw new Error(`--${name} must be a whole number from ${from} to ${to}, not ${text}`)
  }
  return number
}

function readClock(text: string) {
  const mode = (['real', 'fast', 'stepped'] as const).find(each => each === text)
  if (mode === undefined) throw new Error(`--clock must be real, fast or stepped, not ${text}`)
  return mode
}

/** `US,TH;GB`: one seller in two markets, another in one. */
function readShops(text: string): SellerPlan[] {
  return text.split(';').map(seller => ({
    regions: seller.split(',').map(name => {
      const region = regions.find(each => each === name.trim().toUpperCase())
      if (region === undefined) throw new Error(`--shops knows ${regions.join(', ')}, not ${name}`)
      return region
    }),
  }))
}
