import { Refusal } from '../kernel/refusal.ts'
import type { Json } from '../kernel/schema.generated.ts'
import type { LockedOrder } from './lock-orders.ts'

/** What became of one order of many: done, with what undoing needs, or refused with the reason. */
export type Decided = { orderId: string; refusal: Refusal | null; undo: Json }

export function done(orderId: string, undo: Json = null): Decided {
  return { orderId, refusal: null, undo }
}

/**
 * Splits the asked ids into orders that may go on and refusals: the unknown, and those that `refuse` objects to.
 * One refusal never stops the others.
 */
export function sift(
  asked: readonly string[],
  locked: readonly LockedOrder[],
  refuse: (order: LockedOrder) => Refusal | null,
): { going: LockedOrder[]; refused: Decided[] } {
  const byId = new Map(locked.map(order => [order.id, order]))
  const going: LockedOrder[] = []
  const refused: Decided[] = []
  for (const orderId of new Set(asked)) {
    const order = byId.get(orderId)
    const refusal = order
      ? refuse(order)
      : new Refusal('unknown', 'order.unknown', `There is no order ${orderId}.`)
    if (refusal) refused.push({ orderId, refusal, undo: null })
    else if (order) going.push(order)
  }
  return { going, refused }
}

/** For a verb about one order: its refusal is thrown, so that everything rolls back. */
export function orThrow(decided: readonly Decided[]): Decided {
  const [only] = decided
  if (!only) throw new Error('Nothing was decided.')
  if (only.refusal) throw only.refusal
  return only
}
