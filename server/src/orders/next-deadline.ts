import type { Deadlines, Milestones } from './order-snapshot.ts'
import type { Stage } from './stage.ts'

export const dueKinds = [
  'arrange',
  'hand_over',
  'arrange_or_cancel',
  'hand_over_or_cancel',
  'deliver',
  'deliver_or_cancel',
  'release',
] as const
export type DueKind = (typeof dueKinds)[number]

type Duty = {
  kind: DueKind
  deadline: keyof Deadlines
  /** Reaching one of these meets the deadline: what was handed over had been arranged. */
  metBy: readonly (keyof Milestones)[]
}

/** What the platform may count against the seller. Of two at one moment the first listed is shown: it costs more. */
export const duties: readonly Duty[] = [
  {
    kind: 'arrange_or_cancel',
    deadline: 'arrangeOrCancel',
    metBy: ['arranged', 'handedOver', 'delivered', 'canceled'],
  },
  {
    kind: 'hand_over_or_cancel',
    deadline: 'handOverOrCancel',
    metBy: ['handedOver', 'delivered', 'canceled'],
  },
  { kind: 'deliver_or_cancel', deadline: 'deliverOrCancel', metBy: ['delivered', 'canceled'] },
  { kind: 'arrange', deadline: 'arrange', metBy: ['arranged', 'handedOver', 'delivered', 'canceled'] },
  { kind: 'hand_over', deadline: 'handOver', metBy: ['handedOver', 'delivered', 'canceled'] },
  { kind: 'deliver', deadline: 'deliver', metBy: ['delivered', 'canceled'] },
]

const toArrange: readonly DueKind[] = ['arrange', 'arrange_or_cancel', 'hand_over', 'hand_over_or_cancel']

/** What can still be done about in each stage; elsewhere nothing is due from the seller. */
const matters: Partial<Record<Stage, readonly DueKind[]>> = {
  on_hold: toArrange,
  to_ship: toArrange,
  to_hand_over: ['hand_over', 'hand_over_or_cancel'],
  in_transit: ['deliver', 'deliver_or_cancel'],
}

export type Due = { at: Date; kind: DueKind }

/**
 * The earliest deadline that is unmet and matters in this stage; one that has passed stays until it is met.
 * A pre-order that has no other deadline yet is due at its release: before it, it may not be shipped.
 */
export function nextDeadline(stage: Stage, deadlines: Deadlines, milestones: Milestones): Due | null {
  const kinds = matters[stage] ?? []
  let next: Due | null = null
  for (const { kind, deadline, metBy } of duties) {
    const at = deadlines[deadline]
    if (!at || !kinds.includes(kind) || metBy.some(milestone => milestones[milestone])) continue
    if (!next || at < next.at) next = { at, kind }
  }
  if (next || !deadlines.release || (stage !== 'on_hold' && stage !== 'to_ship')) return next
  return { at: deadlines.release, kind: 'release' }
}
