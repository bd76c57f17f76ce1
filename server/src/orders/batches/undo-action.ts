import type { Tx } from '../../kernel/database.ts'
import type { Json } from '../../kernel/schema.generated.ts'
import type { BatchAction } from '../batch-action.ts'
import { type Decided, done } from '../decided.ts'
import { holdAgain } from '../hold-again.ts'
import { releaseOrders } from '../release-orders.ts'
import { removeNotes } from '../remove-notes.ts'
import { tagOrders } from '../tag-orders.ts'

export type DoneItem = { orderId: string; undo: Json }

/**
 * Takes back exactly what an action changed: a tag that was there before stays, a hold that somebody has released
 * since stays released. An order that cannot be put back any more is refused, the others go on.
 */
export async function undoAction(
  tx: Tx,
  action: BatchAction,
  items: readonly DoneItem[],
): Promise<Decided[]> {
  switch (action.kind) {
    case 'tag':
      return tagOrders(tx, changed(items, 'added'), { remove: [action.tag] })
    case 'untag':
      return tagOrders(tx, changed(items, 'removed'), { add: [action.tag] })
    case 'note':
      await removeNotes(tx, idsOf(items, 'noteId'))
      return items.map(item => done(item.orderId))
    case 'hold': {
      const holdIds = idsOf(items, 'holdId')
      const orderIds = items.map(item => item.orderId)
      const released = await releaseOrders(tx, orderIds, { holdIds })
      return released.map(({ orderId }) => done(orderId))
    }
    case 'release':
      return holdAgain(
        tx,
        items.map(item => ({ orderId: item.orderId, holdIds: listOf(item.undo, 'holdIds') })),
      )
  }
}

function changed(items: readonly DoneItem[], what: 'added' | 'removed'): string[] {
  return items.filter(item => listOf(item.undo, what).length > 0).map(item => item.orderId)
}

function idsOf(items: readonly DoneItem[], key: 'noteId' | 'holdId'): string[] {
  return items.flatMap(({ undo }) => (undo as { [name in typeof key]?: string } | null)?.[key] ?? [])
}

function listOf(undo: Json, key: string): string[] {
  return (undo as Record<string, string[]> | null)?.[key] ?? []
}
