import type { Line, Order, Role } from '../orders/order.ts'
import type { World } from '../world.ts'
import type { Cancellation, CancelStatus } from './cancellation.ts'

type Filing = {
  kind: Cancellation['kind']
  role: Role
  reason: string
  lines: readonly Line[]
  status: CancelStatus
  deadline?: number
}

/** Files a cancellation under a new id and tells of it. */
export function fileCancellation(world: World, order: Order, filing: Filing): Cancellation {
  const now = world.clock.now()
  const cancellation: Cancellation = {
    id: world.ids.reverse(),
    seq: world.nextSeq(),
    shop: order.shop,
    order,
    createTime: now,
    updateTime: now,
    status: filing.status,
    kind: filing.kind,
    role: filing.role,
    reason: filing.reason,
    items: filing.lines.map(line => ({ id: world.ids.reverse(), line })),
    deadline: filing.deadline,
    paid: order.status !== 'UNPAID' && !order.flavor.isCod,
  }
  world.cancellations.set(cancellation.id, cancellation)
  order.cancellations.push(cancellation)
  order.shop.cancellations.add(cancellation)
  tellCancellation(world, cancellation)
  return cancellation
}

/** Moves a cancellation on and tells of it. */
export function moveCancellation(world: World, cancellation: Cancellation, status: CancelStatus) {
  cancellation.status = status
  if (status !== 'CANCELLATION_REQUEST_PENDING') cancellation.deadline = undefined
  cancellation.updateTime = Math.max(world.clock.now(), cancellation.updateTime + 1)
  cancellation.shop.cancellations.moved(cancellation)
  tellCancellation(world, cancellation)
}

/** Webhook 11; a refused or withdrawn request is spelled with two L's here. */
function tellCancellation(world: World, { shop, order, role, status, id, createTime }: Cancellation) {
  world.post.notify(shop, 'CANCELLATION_STATUS_CHANGE', {
    order_id: order.id,
    cancellations_role: role,
    cancel_status: status === 'CANCELLATION_REQUEST_CANCEL' ? 'CANCELLATION_REQUEST_CANCELLED' : status,
    cancel_id: id,
    create_time: createTime,
  })
}
