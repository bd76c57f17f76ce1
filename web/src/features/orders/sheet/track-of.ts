import type { OrderDetail, Stage } from '../../../api/shapes.ts'

export type TrackStep = { stage: Stage; state: 'past' | 'now' | 'ahead' | 'ended'; at: string | null }

const way: readonly Stage[] = ['unpaid', 'to_ship', 'to_hand_over', 'in_transit', 'delivered', 'completed']

type Traveled = Pick<OrderDetail, 'stage' | 'stageSince' | 'placedAt' | 'paidAt' | 'milestones'>

/**
 * The steps of an order's way. A hold stands where shipping would (`on_hold`, `with_platform` take the place of
 * `to_ship`); a canceled order shows how far it had come and then its end.
 */
export function trackOf(order: Traveled): TrackStep[] {
  const { stage, milestones } = order
  const moments: { [stage in Stage]?: string | null | undefined } = {
    unpaid: order.placedAt,
    to_ship: order.paidAt,
    to_hand_over: milestones.arranged,
    in_transit: milestones.handedOver,
    delivered: milestones.delivered,
    canceled: milestones.canceled,
  }
  if (stage === 'canceled') {
    const past = way.filter(step => step !== 'completed' && moments[step])
    return [
      ...past.map((step): TrackStep => ({ stage: step, state: 'past', at: moments[step] ?? null })),
      { stage, state: 'ended', at: moments.canceled ?? order.stageSince },
    ]
  }
  const beside = stage === 'on_hold' || stage === 'with_platform'
  const steps = way.map(step => (beside && step === 'to_ship' ? stage : step))
  const now = steps.indexOf(stage)
  return steps.map((step, index) => ({
    stage: step,
    state: index < now ? 'past' : index === now ? 'now' : 'ahead',
    at: index > now ? null : (moments[step] ?? (index === now ? order.stageSince : null)),
  }))
}
