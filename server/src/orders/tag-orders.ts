import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Decided, done, orThrow, sift } from './decided.ts'
import { keepFacets } from './keep-facets.ts'
import { type LockedOrder, lockOrders } from './lock-orders.ts'
import { jsonRows } from './recording/json-rows.ts'
import { tellOfTouched } from './touched-orders.ts'

const mostTags = 20

/** What should become of an order's tags, given those that it has. */
export type TagChange = { add?: readonly string[]; remove?: readonly string[] } | { set: readonly string[] }

/**
 * Puts tags on orders and takes them off. Tags that are there already, or are not, change nothing and are not
 * undone. Refuses, order by order, `order.unknown` and `order.too-many-tags` (more than 20).
 */
export async function tagOrders(tx: Tx, orderIds: readonly string[], change: TagChange): Promise<Decided[]> {
  const locked = await lockOrders(tx, orderIds)
  const { going, refused } = sift(orderIds, locked, order => tooMany(tagsAfter(order, change)))
  const changes = going.map(order => differenceOf(order, tagsAfter(order, change)))
  const real = changes.filter(({ added, removed }) => added.length + removed.length > 0)
  await writeTags(tx, real)
  await keepFacets(
    tx,
    real.flatMap(({ added }) => added.map(value => ({ kind: 'tag' as const, value }))),
  )
  await tellOfTouched(
    tx,
    real.map(({ orderId, added, removed }) => ({
      orderId,
      kind: 'order.tagged',
      detail: { added, removed },
    })),
  )
  return [...refused, ...changes.map(({ orderId, added, removed }) => done(orderId, { added, removed }))]
}

/**
 * The tags of one order are these from now on.
 * @throws Refusal `order.unknown`, `order.too-many-tags`
 */
export async function setTags(tx: Tx, orderId: string, tags: readonly string[]): Promise<void> {
  orThrow(await tagOrders(tx, [orderId], { set: tags }))
}

function tagsAfter(order: LockedOrder, change: TagChange): string[] {
  if ('set' in change) return [...new Set(change.set)]
  const kept = order.tags.filter(tag => !change.remove?.includes(tag))
  return [...new Set([...kept, ...(change.add ?? [])])]
}

function tooMany(tags: readonly string[]): Refusal | null {
  if (tags.length <= mostTags) return null
  return new Refusal('invalid', 'order.too-many-tags', `An order can have ${mostTags} tags.`, {
    most: mostTags,
  })
}

function differenceOf(order: LockedOrder, tags: string[]) {
  return {
    orderId: order.id,
    tags,
    added: tags.filter(tag => !order.tags.includes(tag)),
    removed: order.tags.filter(tag => !tags.includes(tag)),
  }
}

async function writeTags(tx: Tx, changes: readonly { orderId: string; tags: string[] }[]): Promise<void> {
  if (changes.length === 0) return
  const rows = jsonRows(changes.map(({ orderId, tags }) => ({ id: orderId, tags })))
  await sql`
    update orders set tags = wanted.tags
    from json_to_recordset(${rows}::json) as wanted(id text, tags text[])
    where orders.merchant_id = ${tx.scope.merchantId} and orders.id = wanted.id`.execute(tx)
}
