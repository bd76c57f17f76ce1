import type { components } from '../../src/api/generated/schema.ts'
import { held, released } from './answer-orders.ts'
import type { FakeWorld, Filter } from './fake-world.ts'
import type { Order } from './make-order.ts'
import { Refusing, type Request } from './request.ts'

type Action = components['schemas']['BatchAction']
type Selection = { ids?: string[]; filter?: Filter; except?: string[] }

/** Batches are done at once; every eleventh order of a hold is refused, so that reasons can be seen. */
export function answerBatches(world: FakeWorld, { path, body }: Request): unknown {
  const [, , area, id, sub] = path.split('/')
  if (area === 'exports') return { id: 'exp_1', url: '/api/exports/exp_1' }
  if (area !== 'batches') return undefined
  if (!id) return start(world, body.action as Action, body.selection as Selection)
  const batch = world.batches.get(id)
  if (!batch) throw new Refusing(404, 'batch.unknown', 'There is no such batch.')
  if (sub === 'undo') {
    for (const order of batch.before.values()) world.change(order.id, { ...order })
    Object.assign(batch, { state: 'undone', canUndo: false })
  }
  const { before: _, ...view } = batch
  return view
}

function start(world: FakeWorld, action: Action, selection: Selection) {
  const except = new Set(selection.except)
  const orders = selection.ids
    ? selection.ids.flatMap(id => world.orders.get(id) ?? [])
    : world.find(selection.filter ?? {}).filter(order => !except.has(order.id))
  const id = `bat_${world.batches.size + 1}`
  const refused = orders.filter((_, index) => action.kind === 'hold' && index % 11 === 10)
  const before = new Map(orders.filter(order => !refused.includes(order)).map(order => [order.id, order]))
  for (const order of before.values()) world.change(order.id, effect(order, action))
  world.batches.set(id, {
    id,
    action,
    state: 'finished',
    total: orders.length,
    done: before.size,
    refused: refused.length,
    canUndo: true,
    createdAt: new Date().toISOString(),
    refusals: refused.map(order => ({
      orderId: order.id,
      channelOrderId: order.channelOrderId,
      code: 'order.already-held',
      message: 'The order is already on hold for this reason.',
    })),
    before,
  })
  const { before: _, ...view } = world.batches.get(id) ?? { before }
  return view
}

function effect(order: Order, action: Action): Partial<Order> {
  if (action.kind === 'tag') return { tags: [...new Set([...order.tags, action.tag])] }
  if (action.kind === 'untag') return { tags: order.tags.filter(tag => tag !== action.tag) }
  if (action.kind === 'note') return { noteCount: order.noteCount + 1 }
  if (action.kind === 'hold') return held(order, action.reason, action.note)
  return released(order, action.reason)
}
