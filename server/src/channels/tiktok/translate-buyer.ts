import type { BuyerSnapshot } from '../../orders/order-snapshot.ts'
import { present } from './present.ts'
import type { WireAddress, WireOrder } from './wire-order.ts'

/** The buyer as the order tells it: masked parts stay masked, and unpaid or held orders have none at all. */
export function translateBuyer(order: WireOrder): BuyerSnapshot {
  const address = order.recipient_address
  return {
    ...present({
      channelBuyerId: order.user_id,
      nickname: order.buyer_nickname,
      email: order.buyer_email,
      name: address && nameOf(address),
      phone: address?.phone_number,
      country: address && countryOf(address),
      postalCode: address?.postal_code,
      fullAddress: address?.full_address,
      deliveryInstruction: address?.delivery_preferences?.drop_off_location,
    }),
    regions: address ? regionsOf(address) : [],
    addressLines: address ? linesOf(address) : [],
  }
}

/** BR and MX send one name, others its parts too; Japan adds the reading in kana, which carriers there ask for. */
function nameOf(address: WireAddress): string | undefined {
  const given = address.name ?? joined([address.first_name, address.last_name])
  const reading = joined([address.last_name_local_script, address.first_name_local_script])
  if (!given || !reading || given === reading) return given ?? reading
  return `${given} (${reading})`
}

/** Level L0 is the country; `iso_code` may also be a part of one (`US-IL`), so only two letters count. */
function countryOf(address: WireAddress): string | undefined {
  const top = address.district_info.find(district => district.address_level === 'L0')?.iso_code
  const code = address.region_code ?? top
  return code && /^[A-Za-z]{2}$/.test(code) ? code.toUpperCase() : undefined
}

/** From large to small. The names of the levels vary by market, their numbers do not; the UK adds a post town. */
function regionsOf(address: WireAddress): string[] {
  const names = address.district_info
    .filter(district => district.address_level !== 'L0')
    .sort((a, b) => (a.address_level ?? '').localeCompare(b.address_level ?? ''))
    .map(district => district.address_name)
  return unique([...names, address.post_town])
}

/** Up to four lines; `address_detail` mostly repeats them, and where it says something else it is a line too. */
function linesOf(address: WireAddress): string[] {
  const lines = unique([
    address.address_line1,
    address.address_line2,
    address.address_line3,
    address.address_line4,
  ])
  const detail = address.address_detail
  if (!detail || bare(lines.join('')).includes(bare(detail))) return lines
  return bare(detail).includes(bare(lines.join(''))) ? [detail] : [...lines, detail]
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}*]/gu, '').toLowerCase()

function joined(words: readonly (string | undefined)[]): string | undefined {
  return words.filter(word => word !== undefined).join(' ') || undefined
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter(value => value !== undefined))]
}
