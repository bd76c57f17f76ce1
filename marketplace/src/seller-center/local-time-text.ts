import { zoneOffset } from '../markets/local-day.ts'
import { marketProfile } from '../markets/market-profile.ts'
import type { Region } from '../markets/region.ts'

/** Writes unix seconds as the market's export files do: `03/02/2026 1:05:09 PM` in the States (month first), `02/03/2026
 * 1:05:09 PM` in the Philippines, `02/03/2026 13:05:09` elsewhere; local time. */
export function localTimeText(region: Region): (unixSeconds: number) => string {
  const { timeZone } = marketProfile(region)
  return unixSeconds => writeTime(region, new Date((unixSeconds + zoneOffset(timeZone, unixSeconds)) * 1000))
}

/** The date's UTC fields are the local ones. */
function writeTime(region: Region, local: Date): string {
  const [day, month] = [two(local.getUTCDate()), two(local.getUTCMonth() + 1)]
  const date = region === 'US' ? `${month}/${day}` : `${day}/${month}`
  const hour = local.getUTCHours()
  const rest = `${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`
  const clock =
    region === 'US' || region === 'PH'
      ? `${hour % 12 || 12}:${rest} ${hour < 12 ? 'AM' : 'PM'}`
      : `${two(hour)}:${rest}`
  return `${date}/${local.getUTCFullYear()} ${clock}`
}

const two = (value: number) => String(value).padStart(2, '0')
