/** Typed reasons, so that holds can be counted, filtered and released by reason. `other` needs a note. */
export const holdReasons = [
  'address',
  'stock',
  'fraud',
  'buyer_request',
  'price',
  'quality',
  'waiting_for_buyer',
  'other',
] as const
export type HoldReason = (typeof holdReasons)[number]
