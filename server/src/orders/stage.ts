import type { ChannelStatus } from './order-snapshot.ts'

/** The desk's pipeline, from left to right. What must be done, not what the platform believes. */
export const stages = [
  'unpaid',
  'on_hold',
  'to_ship',
  'with_platform',
  'to_hand_over',
  'in_transit',
  'delivered',
  'completed',
  'canceled',
] as const
export type Stage = (typeof stages)[number]

export type StageFacts = {
  channelStatus: ChannelStatus
  fulfillmentBy: 'seller' | 'platform'
  platformHoldUntil: Date | null
  openHolds: readonly string[]
  now: Date
}

const byStatus = new Map<string, Stage>([
  ['UNPAID', 'unpaid'],
  ['ON_HOLD', 'on_hold'],
  ['AWAITING_SHIPMENT', 'to_ship'],
  ['PARTIALLY_SHIPPING', 'to_ship'],
  ['AWAITING_COLLECTION', 'to_hand_over'],
  ['IN_TRANSIT', 'in_transit'],
  ['DELIVERED', 'delivered'],
  ['COMPLETED', 'completed'],
  ['CANCELLED', 'canceled'],
  ['CANCEL', 'canceled'],
])

/** Statuses in which the platform lets the order be shipped. */
export const shippableStatuses: readonly ChannelStatus[] = [...byStatus.keys()].filter(
  status => byStatus.get(status) === 'to_ship',
)

/**
 * The one derivation of a stage. A status that we do not know keeps the order in front of people (`on_hold`):
 * nobody works on it by mistake and nobody loses it. The hold hour ends by the platform's own word (the status
 * changes); `platformHoldUntil` only keeps an order back that some source already calls shippable. A hold of our own
 * also stops a parcel whose label is made and that the carrier does not have yet.
 */
export function stageOf(facts: StageFacts): Stage {
  const stage = byStatus.get(facts.channelStatus) ?? 'on_hold'
  if (stage === 'to_hand_over') return facts.openHolds.length > 0 ? 'on_hold' : stage
  if (stage !== 'to_ship') return stage
  if (facts.platformHoldUntil && facts.platformHoldUntil > facts.now) return 'on_hold'
  if (facts.fulfillmentBy === 'platform') return 'with_platform'
  return facts.openHolds.length > 0 ? 'on_hold' : 'to_ship'
}

/** Stages in which the order can still change without a return: these are re-read from the platform regularly. */
export const openStages: readonly Stage[] = stages.filter(
  stage => stage !== 'completed' && stage !== 'canceled',
)
