import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import type { Json } from './schema.generated.ts'
import { enqueue } from './work.ts'

/** Something that happened, for whoever stands below on the spine. */
export type NewEvent = {
  /** `order.recorded`, `parcel.handed-over`: noun and what happened to it. */
  kind: string
  /** The id whose events keep their order, usually the noun's own. */
  stream: string
  payload: Json
}

/**
 * The outbox: events are written with the change itself, and one row of work for each reaction that answers.
 * A reaction is later run at least once, per stream in the order of the events.
 */
export async function emit(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(event => ({ ...event, id: newId('evt') }))
  await tx
    .insertInto('events')
    .values(
      rows.map(({ id, kind, stream, payload }) => ({
        merchant_id: tx.scope.merchantId,
        id,
        kind,
        stream,
        payload: JSON.stringify(payload),
        actor: tx.scope.actor,
        created_at: tx.clock.now(),
      })),
    )
    .execute()
  await enqueue(
    tx,
    rows.flatMap(event =>
      (tx.subscriptions.get(event.kind) ?? []).map(reaction => ({
        kind: reaction,
        lane: `${reaction}:${event.stream}`,
        payload: event.payload,
      })),
    ),
  )
}
