import type { Endpoint } from '../gateway/endpoint.ts'

/** Kinds of effect that must happen once for each thing they act on. */
type Effect =
  | 'ship'
  | 'mark_shipped'
  | 'create_package'
  | 'cancel'
  | 'approve_cancellation'
  | 'reject_cancellation'
  | 'approve_return'
  | 'reject_return'
  | 'update_inventory'

/**
 * How often the platform was called. An effect counts when it happened, and again when a call tries to have it a second
 * time; a call that was refused for another reason, or that never arrived, does not count.
 */
export type CallCounts = {
  effect(kind: Effect, id: string): void
  request(endpoint: Endpoint): void
  tell(): Record<string, Record<string, number>>
}

export function createCallCounts(): CallCounts {
  const counts: Record<string, Record<string, number>> = {}
  const add = (kind: string, id: string) => {
    const kinds = counts[kind] ?? {}
    counts[kind] = kinds
    kinds[id] = (kinds[id] ?? 0) + 1
  }
  return {
    effect: add,
    request: endpoint => add('requests', `${endpoint.method} ${endpoint.path}`),
    tell: () => ({ ship: {}, ...counts }),
  }
}
