import type { Region } from '../markets/region.ts'
import reasonGroups from './reasons.json' with { type: 'json' }

export type ReasonKind = 'cancel' | 'refund' | 'return'
export type ReasonGiver = 'buyer' | 'seller' | 'seller_reject' | 'platform'

const groups = (region: Region, kind: ReasonKind, who: ReasonGiver) =>
  reasonGroups.filter(group => group.kind === kind && group.who === who && group.markets.includes(region))

/** The reason keys that a market offers to someone while an order is in a status. */
export function reasonsFor(region: Region, kind: ReasonKind, who: ReasonGiver, status?: string): string[] {
  return groups(region, kind, who)
    .filter(group => status === undefined || group.statuses.length === 0 || group.statuses.includes(status))
    .flatMap(group => group.names)
}

/** Whether any market's list knows the key at all. */
export const isKnownReason = (name: string) => reasonGroups.some(group => group.names.includes(name))
