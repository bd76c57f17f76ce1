import { marketProfile } from '../markets/market-profile.ts'
import type { Region } from '../markets/region.ts'
import { maskPhone, maskWords } from './mask-text.ts'
import type { RecipientAddress } from './recipient-address.ts'

/** What decides how much of a buyer the platform shows. */
export type MaskingFacts = {
  region: Region
  /** The order's status, as the platform spells it. */
  status: string
  shippingType: 'TIKTOK' | 'SELLER'
  fulfillmentType?: 'FULFILLMENT_BY_SELLER' | 'FULFILLMENT_BY_TIKTOK' | 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA'
  /** Seconds since the order was completed, where it is. */
  secondsSinceCompletion?: number
}

/** The recipient as the platform shows it for such an order; undefined where it shows none at all. There is no way back
 * from a masked one. Source: the platform's notes on masking (United States since July 2025: by status; elsewhere what
 * the platform ships is masked, what the seller ships is clear while the order is alive). */
export function maskRecipient(
  recipient: RecipientAddress,
  facts: MaskingFacts,
): RecipientAddress | undefined {
  if (facts.fulfillmentType === 'FULFILLMENT_BY_TIKTOK') {
    return hide(recipient, hasLeftHold(facts.status) ? 'L3' : 'L2')
  }
  if (marketProfile(facts.region).masks === 'by-status') {
    return isHiddenByStatus(facts) ? hide(recipient, 'L2') : recipient
  }
  if (!hasLeftHold(facts.status)) return undefined
  return facts.shippingType === 'SELLER' && !isOver(facts.status) ? recipient : hide(recipient, 'L4')
}

const hasLeftHold = (status: string) => status !== 'UNPAID' && status !== 'ON_HOLD'

const isOver = (status: string) => status === 'COMPLETED' || status === 'CANCELLED'

const thirtyDays = 30 * 86_400

function isHiddenByStatus({ status, secondsSinceCompletion = 0 }: MaskingFacts): boolean {
  if (status === 'COMPLETED') return secondsSinceCompletion > thirtyDays
  return !hasLeftHold(status) || status === 'CANCELLED'
}

/** Masks name, telephone, street and postcode, and the districts below `deepestClear`. */
function hide(recipient: RecipientAddress, deepestClear: 'L2' | 'L3' | 'L4'): RecipientAddress {
  const { delivery_preferences: _hidden, ...kept } = recipient
  const detail = maskWords(recipient.address_detail)
  const districts = recipient.district_info.map(level =>
    level.address_level > deepestClear ? { ...level, address_name: maskWords(level.address_name) } : level,
  )
  const inward = districts.map(level => level.address_name).reverse()
  return {
    ...kept,
    name: maskWords(recipient.name),
    first_name: maskWords(recipient.first_name),
    last_name: maskWords(recipient.last_name),
    phone_number: maskPhone(recipient.phone_number),
    postal_code: '',
    ...(recipient.post_town === undefined ? {} : { post_town: maskWords(recipient.post_town) }),
    address_detail: detail,
    address_line1: maskWords(recipient.address_line1),
    address_line2: maskWords(recipient.address_line2),
    address_line3: maskWords(recipient.address_line3),
    address_line4: maskWords(recipient.address_line4),
    district_info: districts,
    full_address: [detail, ...inward].join(', '),
  }
}
