import type { Tx } from '../../kernel/database.ts'
import { emit, type NewEvent } from '../../kernel/emit.ts'
import { announce } from '../../kernel/live.ts'
import { appendTimeline } from '../append-timeline.ts'
import { awaitPlatformHolds } from '../end-platform-holds.ts'
import { type Facet, keepFacets } from '../keep-facets.ts'
import { type Before, orderChanges, type TimelineLine } from '../order-changes.ts'
import type { ToldOrder } from './told-order.ts'

/** Timeline, events for the modules below and hints for open browsers: one statement each for the whole batch. */
export async function tellOfRecorded(
  tx: Tx,
  shopId: string,
  fresh: readonly ToldOrder[],
  changed: readonly ToldOrder[],
  before: ReadonlyMap<string, Before>,
): Promise<void> {
  const written = [...fresh, ...changed]
  if (written.length === 0) return
  const now = tx.clock.now()
  await appendTimeline(tx, [
    ...fresh.map(order => recordedLine(order, now)),
    ...changed.flatMap(order => changeLines(order, before.get(order.orderId))),
  ])
  await emit(tx, [
    ...fresh.map(order => eventOf('order.recorded', shopId, order)),
    ...changed.map(order => eventOf('order.changed', shopId, order)),
    ...changed.filter(isNowCanceled).map(order => eventOf('order.canceled', shopId, order)),
  ])
  await keepFacets(tx, written.flatMap(facetsOf))
  await awaitPlatformHolds(
    tx,
    written.map(order => ({ ...order.standing, until: order.snapshot.holdUntil ?? null })),
  )
  await announce(tx, { topic: 'orders', ids: written.map(order => order.orderId) })
}

function recordedLine({ orderId, snapshot }: ToldOrder, at: Date): TimelineLine & { orderId: string } {
  const detail = { source: snapshot.source, status: snapshot.channelStatus }
  return { orderId, kind: 'order.recorded', at, detail }
}

function changeLines({ orderId, snapshot }: ToldOrder, before: Before | undefined) {
  return before ? orderChanges(before, snapshot).map(line => ({ orderId, ...line })) : []
}

function facetsOf({ snapshot }: ToldOrder): Facet[] {
  const carriers = snapshot.pieces.flatMap(piece => piece.carrier ?? [])
  const country = snapshot.buyer.country ? [snapshot.buyer.country] : []
  return [
    ...carriers.map(value => ({ kind: 'carrier' as const, value })),
    ...country.map(value => ({ kind: 'country' as const, value })),
  ]
}

function isNowCanceled({ known, standing }: ToldOrder): boolean {
  return standing.stage === 'canceled' && known?.stage !== 'canceled'
}

function eventOf(kind: string, shopId: string, { orderId, snapshot, standing }: ToldOrder): NewEvent {
  const payload = { orderId, shopId, channelOrderId: snapshot.channelOrderId, stage: standing.stage }
  return { kind, stream: orderId, payload }
}
