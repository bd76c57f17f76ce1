import { maskDigits, maskEmail, maskName, maskPhone, maskPostalCode } from './mask-buyer.ts'
import type { RecipientView } from './order-views.ts'
import type { PrivatePart } from './private-part.ts'

/** The recipient as it may be shown: whole when revealed, else as much as tells one parcel from another. */
export function recipientOf({ buyer, buyerMessage }: PrivatePart, revealed: boolean): RecipientView {
  const shown = (text: string | undefined, mask: (text: string) => string) =>
    text ? (revealed ? text : mask(text)) : null
  const covered = () => '***'
  return {
    revealed,
    name: shown(buyer.name, maskName),
    phone: shown(buyer.phone, maskPhone),
    email: shown(buyer.email, maskEmail),
    nickname: shown(buyer.nickname, maskName),
    country: buyer.country ?? null,
    postalCode: shown(buyer.postalCode, maskPostalCode),
    regions: buyer.regions,
    addressLines: buyer.addressLines.map(line => (revealed ? line : covered())),
    fullAddress: shown(buyer.fullAddress, covered),
    deliveryInstruction: shown(buyer.deliveryInstruction, covered),
    message: shown(buyerMessage, maskDigits),
  }
}
