import { type Due, nextDeadline } from './next-deadline.ts'
import type { Deadlines, Milestones } from './order-snapshot.ts'
import { type Stage, type StageFacts, stageOf } from './stage.ts'

export type StandingFacts = StageFacts & { deadlines: Deadlines; milestones: Milestones }

/** Where an order stands in the pipeline and what is due next: the derived columns of `orders`, and all of them. */
export type Standing = { stage: Stage; due: Due | null }

export function standingOf(facts: StandingFacts): Standing {
  const stage = stageOf(facts)
  return { stage, due: nextDeadline(stage, facts.deadlines, facts.milestones) }
}
