import type { FastifyInstance } from 'fastify'
import { changeAddress } from '../orders/change-address.ts'
import { payOrder } from '../orders/pay-order.ts'
import { deliverNow } from '../packages/deliver-now.ts'
import { canRequestCancel, requestCancel } from '../returns/request-cancel.ts'
import { requestReturn } from '../returns/request-return.ts'
import type { ReturnType } from '../returns/return-case.ts'
import type { World } from '../world.ts'
import { ControlError, controlBody, findOrder, optionalText } from './control-call.ts'
import { createOrders } from './create-orders.ts'

type OnOrder = { Params: { id: string } }

/** What buyers and carriers do, done at once and on purpose. */
export function orderRoutes(server: FastifyInstance, world: World) {
  server.post('/practice/orders', request => createOrders(world, controlBody(request)))
  server.post<OnOrder>('/practice/orders/:id/pay', request => {
    const order = findOrder(world, request.params.id)
    if (order.status !== 'UNPAID') throw new ControlError(409, `Order ${order.id} is ${order.status}.`)
    payOrder(world, order)
    return { status: order.status }
  })
  server.post<OnOrder>('/practice/orders/:id/deliver', request => {
    const order = findOrder(world, request.params.id)
    if (!['AWAITING_COLLECTION', 'IN_TRANSIT'].includes(order.status)) {
      throw new ControlError(
        409,
        `Order ${order.id} is ${order.status}; only a shipped order can be delivered.`,
      )
    }
    deliverNow(world, order)
    return { status: order.status }
  })
  server.post<OnOrder>('/practice/orders/:id/change-address', request => {
    const order = findOrder(world, request.params.id)
    if (order.status !== 'AWAITING_SHIPMENT') {
      throw new ControlError(409, `Order ${order.id} is ${order.status}; its address stays.`)
    }
    changeAddress(world, order)
    return { update_time: order.updateTime }
  })
  server.post<OnOrder>('/practice/orders/:id/request-cancel', request => {
    const order = findOrder(world, request.params.id)
    const cancellation = canRequestCancel(order)
      ? requestCancel(world, order, optionalText(controlBody(request), 'reason'))
      : undefined
    if (cancellation === undefined) throw new ControlError(409, `Order ${order.id} is ${order.status}.`)
    return { cancel_id: cancellation.id }
  })
  server.post<OnOrder>('/practice/orders/:id/request-return', request =>
    askForReturn(world, request.params.id, controlBody(request)),
  )
}

const TYPES: ReturnType[] = ['RETURN_AND_REFUND', 'REFUND', 'REPLACEMENT']

function askForReturn(world: World, id: string, body: Record<string, unknown>) {
  const order = findOrder(world, id)
  const named = optionalText(body, 'type') ?? 'RETURN_AND_REFUND'
  const type = TYPES.find(each => each === named)
  if (type === undefined) throw new ControlError(400, `type must be one of ${TYPES.join(', ')}.`)
  const ids = Array.isArray(body.order_line_item_ids) ? body.order_line_item_ids : undefined
  const reason = optionalText(body, 'reason')
  const note = optionalText(body, 'note')
  const claim = requestReturn(world, order, {
    type,
    ...(ids ? { lines: order.lines.filter(line => ids.includes(line.id)) } : {}),
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
  })
  if (claim === undefined) {
    throw new ControlError(409, `Order ${order.id} is ${order.status}; nothing of it can be returned now.`)
  }
  return { return_id: claim.id }
}
