import type { ShopCall } from '../gateway/endpoint.ts'
import { refuse } from '../gateway/refusal.ts'
import type { ReturnCase } from './return-case.ts'

/** The return that a path names; 25020005 when it is another shop's or none. */
export function findReturn({ world, shop, path }: ShopCall): ReturnCase {
  const found = world.returns.get(path('return_id'))
  if (found === undefined || found.shop !== shop) throw refuse(25020005, path('return_id'))
  return found
}

/** What a decision may be taken on: a type of return, in a state, with the refusal for any other. */
export type DecisionRule = {
  type: ReturnCase['type'] | undefined
  statuses: ReturnCase['status'][]
  wrongStatus: number
}

/** Refuses when the platform has the case (25011010), the type is another (25020004), or the state does not fit. */
export function checkDecision(claim: ReturnCase, { type, statuses, wrongStatus }: DecisionRule) {
  if (claim.arbitration === 'IN_PROGRESS') throw refuse(25011010, claim.id)
  if (type !== undefined && claim.type !== type) throw refuse(25020004, claim.type)
  if (!statuses.includes(claim.status)) throw refuse(wrongStatus, claim.status)
}
