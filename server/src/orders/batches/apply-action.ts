import type { Tx } from '../../kernel/database.ts'
import { addNotes } from '../add-note.ts'
import type { BatchAction } from '../batch-action.ts'
import type { Decided } from '../decided.ts'
import { holdOrders } from '../hold-orders.ts'
import { releaseOrders } from '../release-orders.ts'
import { tagOrders } from '../tag-orders.ts'

/** Does one action to orders, each decided apart; what undoing needs comes back with each. */
export function applyAction(tx: Tx, action: BatchAction, orderIds: readonly string[]): Promise<Decided[]> {
  switch (action.kind) {
    case 'tag':
      return tagOrders(tx, orderIds, { add: [action.tag] })
    case 'untag':
      return tagOrders(tx, orderIds, { remove: [action.tag] })
    case 'note':
      return addNotes(tx, orderIds, action.text)
    case 'hold':
      return holdOrders(tx, orderIds, action)
    case 'release':
      return releaseOrders(tx, orderIds, { reason: action.reason })
  }
}
