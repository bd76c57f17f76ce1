import type { Stage } from '../../api/shapes.ts'
import type { Status } from '../../ui/marks/status-mark.tsx'

/** The pipeline from left to right; the two at its side are ways out of it. */
export const stages: readonly Stage[] = [
  'unpaid',
  'on_hold',
  'to_ship',
  'with_platform',
  'to_hand_over',
  'in_transit',
  'delivered',
  'completed',
  'canceled',
]

/** What a stage asks of the seller: to act, to wait for someone, nothing. */
export const stageStatus: Record<Stage, Status> = {
  unpaid: 'quiet',
  on_hold: 'soon',
  to_ship: 'info',
  with_platform: 'quiet',
  to_hand_over: 'info',
  in_transit: 'info',
  delivered: 'good',
  completed: 'good',
  canceled: 'quiet',
}

/** Stages whose orders wait for something with a date; the others read best by when they were placed. */
export const stagesByDue: readonly Stage[] = [
  'on_hold',
  'to_ship',
  'with_platform',
  'to_hand_over',
  'in_transit',
]
