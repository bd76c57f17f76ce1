import type { ShopCall } from './endpoint.ts'

/** Acts once for each `idempotency_key`: the same key on the same path gets the first answer again, without effect. */
export function once(call: ShopCall, place: string, act: () => unknown): unknown {
  const key = call.query.optionalText('idempotency_key')
  if (key === undefined) return act()
  const known = call.world.answered
  const name = `${call.shop.id} ${place} ${key}`
  if (!known.has(name)) known.set(name, act())
  return known.get(name)
}
