import type { OrderSnapshot } from './order-snapshot.ts'

/** When an order came into the status that it has, by the platform's clock; its update time where it does not say. */
export function statusMoment(snapshot: OrderSnapshot): Date {
  const { milestones, paidAt, placedAt } = snapshot
  return momentOf(snapshot.channelStatus) ?? snapshot.version

  function momentOf(status: string): Date | undefined {
    if (status === 'UNPAID') return placedAt
    if (status === 'ON_HOLD') return paidAt
    if (status === 'AWAITING_COLLECTION') return milestones.arranged
    if (status === 'IN_TRANSIT') return milestones.handedOver
    if (status === 'DELIVERED') return milestones.delivered
    return status === 'CANCELLED' ? milestones.canceled : undefined
  }
}
