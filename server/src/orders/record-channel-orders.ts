import type { Tx } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { Shop } from '../shops/shop.ts'
import type { OrderSnapshot } from './order-snapshot.ts'
import { keepPayloads } from './recording/keep-payloads.ts'
import { type KnownOrder, lockKnownOrders } from './recording/known-orders.ts'
import { readBefore } from './recording/read-before.ts'
import { tellOfRecorded } from './recording/tell-of-recorded.ts'
import { newestOfEach, type Telling, tellingOf, type Verdict, weigh } from './recording/telling.ts'
import { type ToldOrder, toldOrder } from './recording/told-order.ts'
import { insertOrders, touchOrders, updateOrders } from './recording/write-orders.ts'
import { insertPieces, replacePieces } from './recording/write-pieces.ts'
import { writeSheets } from './recording/write-sheets.ts'

export type RecordedOrder = {
  orderId: string
  channelOrderId: string
  /** `same`: told before, or told by a file of an order that the platform itself told. `older`: overtaken. */
  outcome: 'new' | 'changed' | 'same' | 'older'
}

/**
 * What a channel tells of orders of one shop is so: a fact, never refused, idempotent by source, version and
 * moment of asking, in a handful of statements whatever the number (meant for up to 500). Answers for each
 * snapshot, in their order. Whoever records the same order at the same time waits and then finds it here.
 */
export async function recordChannelOrders(
  tx: Tx,
  shop: Pick<Shop, 'id'>,
  snapshots: readonly OrderSnapshot[],
): Promise<RecordedOrder[]> {
  const now = tx.clock.now()
  const tellings = snapshots.map(tellingOf)
  const newest = newestOfEach(tellings)
  const known = await lockKnownOrders(tx, shop.id, [...newest.keys()])
  const unknown = [...newest].filter(([id]) => !known.has(id))
  const fresh = await insertFresh(
    tx,
    shop.id,
    unknown.map(([, telling]) => toldOrder(telling, newId('ord'), null, now)),
  )
  const raced = unknown.map(([id]) => id).filter(id => !fresh.has(id))
  for (const [id, order] of await lockKnownOrders(tx, shop.id, raced)) known.set(id, order)
  const verdicts = verdictsOf(newest, known)
  await touchOrders(tx, verdicts.filter(({ verdict }) => verdict === 'touched').map(touchOf))
  const changed = verdicts
    .filter(({ verdict }) => verdict === 'changed')
    .map(({ telling, order }) => toldOrder(telling, order.id, order, now))
  await write(tx, shop.id, [...fresh.values()], changed)
  const outcomes = new Map(verdicts.map(({ order, verdict }) => [order.channelOrderId, verdict]))
  return tellings.map(telling => {
    const channelOrderId = telling.snapshot.channelOrderId
    const orderId = fresh.get(channelOrderId)?.orderId ?? known.get(channelOrderId)?.id ?? ''
    const winner = newest.get(channelOrderId) ?? telling
    const verdict = winner === telling ? (outcomes.get(channelOrderId) ?? 'new') : weigh(telling, winner)
    return { orderId, channelOrderId, outcome: verdict === 'touched' ? 'same' : verdict }
  })
}

type Weighed = { telling: Telling; order: KnownOrder; verdict: Verdict }

function verdictsOf(newest: Map<string, Telling>, known: Map<string, KnownOrder>): Weighed[] {
  return [...known.values()].flatMap(order => {
    const telling = newest.get(order.channelOrderId)
    return telling ? [{ telling, order, verdict: weigh(telling, order) }] : []
  })
}

function touchOf({ telling, order }: Weighed) {
  return { orderId: order.id, version: telling.version, seenAt: telling.seenAt }
}

async function insertFresh(tx: Tx, shopId: string, told: readonly ToldOrder[]) {
  const inserted = await insertOrders(tx, shopId, told)
  return new Map(
    told.filter(order => inserted.has(order.orderId)).map(order => [order.snapshot.channelOrderId, order]),
  )
}

async function write(
  tx: Tx,
  shopId: string,
  fresh: readonly ToldOrder[],
  changed: readonly ToldOrder[],
): Promise<void> {
  const before = await readBefore(
    tx,
    changed.map(order => order.orderId),
  )
  await updateOrders(tx, changed)
  const written = [...fresh, ...changed]
  await writeSheets(tx, written)
  await insertPieces(tx, fresh)
  await replacePieces(tx, changed)
  await keepPayloads(tx, written)
  await tellOfRecorded(tx, shopId, fresh, changed, before)
}
