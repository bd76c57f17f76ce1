import type { Keys } from '../kernel/keys.ts'
import type { BuyerSnapshot } from './order-snapshot.ts'

/** What of an order is sealed at rest: who the buyer is, and what people wrote freely. */
export type PrivatePart = {
  buyer: BuyerSnapshot
  buyerMessage?: string
  sellerNote?: string
}

export function sealPrivatePart(keys: Keys, part: PrivatePart): Buffer {
  return keys.seal(JSON.stringify(part))
}

/** @throws Refusal `keys.cannot-open` when the key is not the one that sealed it. */
export function openPrivatePart(keys: Keys, sealed: Uint8Array): PrivatePart {
  return JSON.parse(keys.openText(sealed)) as PrivatePart
}
