import type { HoldReason } from '../../api/shapes.ts'

/** The reasons that the server knows, in the order in which they are offered. */
export const holdReasons: readonly HoldReason[] = [
  'address',
  'stock',
  'fraud',
  'buyer_request',
  'price',
  'quality',
  'waiting_for_buyer',
  'other',
]
