import type { Db } from '../../kernel/database.ts'
import type { Json } from '../../kernel/schema.generated.ts'
import { actorNames } from '../actor-names.ts'
import type { OrderDetail } from '../order-views.ts'

type History = Pick<OrderDetail, 'notes' | 'holdHistory' | 'timeline' | 'payloads'>

/** What has happened to an order here: timeline, notes, holds and kept answers, each from the newest on. */
export async function orderHistory(db: Db, orderId: string): Promise<History> {
  const [lines, notes, holds, payloads] = await Promise.all([
    timelineRows(db, orderId),
    noteRows(db, orderId),
    holdRows(db, orderId),
    payloadRows(db, orderId),
  ])
  const nameOf = await actorNames(db, [
    ...lines.map(line => line.actor),
    ...notes.map(note => note.author),
    ...holds.flatMap(hold => [hold.placed_by, hold.released_by ?? '']),
  ])
  return {
    timeline: lines.map(({ id, at, kind, actor, detail }) => ({
      id,
      at: at.toISOString(),
      kind,
      actor,
      actorName: nameOf(actor),
      detail: detail as { [key: string]: Json },
    })),
    notes: notes.map(note => ({
      id: note.id,
      author: note.author,
      authorName: nameOf(note.author),
      text: db.keys.openText(note.text_sealed),
      createdAt: note.created_at.toISOString(),
    })),
    holdHistory: holds.map(hold => ({
      id: hold.id,
      reason: hold.reason,
      note: hold.note_sealed ? db.keys.openText(hold.note_sealed) : null,
      placedBy: hold.placed_by,
      placedByName: nameOf(hold.placed_by),
      placedAt: hold.placed_at.toISOString(),
      releasedBy: hold.released_by,
      releasedByName: hold.released_by ? nameOf(hold.released_by) : null,
      releasedAt: hold.released_at?.toISOString() ?? null,
    })),
    payloads: payloads.map(({ id, source, received_at }) => ({
      id,
      source,
      receivedAt: received_at.toISOString(),
    })),
  }
}

function timelineRows(db: Db, orderId: string) {
  return db
    .selectFrom('order_timeline')
    .select(['id', 'at', 'kind', 'actor', 'detail'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

function noteRows(db: Db, orderId: string) {
  return db
    .selectFrom('order_notes')
    .select(['id', 'author', 'text_sealed', 'created_at'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

function holdRows(db: Db, orderId: string) {
  return db
    .selectFrom('order_holds')
    .selectAll()
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .execute()
}

function payloadRows(db: Db, orderId: string) {
  return db
    .selectFrom('order_payloads')
    .select(['id', 'source', 'received_at'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .execute()
}
