import type { FastifyRequest } from 'fastify'
import type { Order } from '../orders/order.ts'
import type { Shop } from '../shop/shop.ts'
import type { World } from '../world.ts'

/** What the control does not understand or cannot do, as HTTP. */
export class ControlError extends Error {
  readonly statusCode: number

  constructor(statusCode: number, message: string) {
    super(message)
    this.name = 'ControlError'
    this.statusCode = statusCode
  }
}

/** The JSON body of a control call; none counts as an empty object. */
export function controlBody(request: FastifyRequest): Record<string, unknown> {
  const text = Buffer.isBuffer(request.body) ? request.body.toString() : ''
  if (text.trim() === '') return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new ControlError(400, 'The body is not valid JSON.')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new ControlError(400, 'The body must be a JSON object.')
  }
  return parsed as Record<string, unknown>
}

/** A text or nothing; anything else is refused. */
export function optionalText(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new ControlError(400, `${name} must be a text.`)
  return value
}

/** A number of this range, or the one given when it is absent. */
export function numberIn(
  body: Record<string, unknown>,
  name: string,
  { from, to, otherwise }: { from: number; to: number; otherwise: number },
): number {
  const value = body[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isFinite(value) || value < from || value > to) {
    throw new ControlError(400, `${name} must be a number from ${from} to ${to}.`)
  }
  return value
}

export function findOrder(world: World, id: string): Order {
  const order = world.orders.get(id)
  if (order === undefined) throw new ControlError(404, `There is no order ${id}.`)
  return order
}

/** The shop of this id; the first of all when none is named. */
export function findShop(world: World, id: string | undefined): Shop {
  const shop = id === undefined ? [...world.shops.values()][0] : world.shops.get(id)
  if (shop === undefined) throw new ControlError(404, `There is no shop ${id}.`)
  return shop
}
