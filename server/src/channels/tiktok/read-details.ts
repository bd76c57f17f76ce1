import { TikTokShopError } from '@supercargo/tiktok-shop'
import type { ReachedShop } from './reach-shop.ts'
import type { WireOrders } from './record-orders.ts'

const orderDetail = 'GET /order/202507/orders'
const idsPerCall = 50

export type Details = WireOrders & {
  /** Why the platform would not answer for an id, in its words. */
  refused: Map<string, string>
}

/**
 * Orders by id, in calls of 50. An id that the platform refuses (it answers 21008111 for another seller's order and
 * gives nothing for its neighbors either) is found by halving, so that it costs nobody else.
 */
export async function readDetails(
  reached: Pick<ReachedShop, 'api'>,
  ids: readonly string[],
  { now, signal }: { now: () => number; signal: AbortSignal },
): Promise<Details> {
  const details: Details = { orders: [], askedAt: new Date(now()), refused: new Map() }
  const orders: unknown[] = []
  const read = async (part: readonly string[]): Promise<void> => {
    try {
      const data = await reached.api.call(orderDetail, { query: { ids: [...part] }, signal })
      orders.push(...(data.orders ?? []))
    } catch (error) {
      if (!(error instanceof TikTokShopError) || !['refused', 'invalid'].includes(error.kind)) throw error
      const middle = Math.floor(part.length / 2)
      if (middle === 0) {
        details.refused.set(part[0] ?? '', `${error.code ?? ''} ${error.message}`.trim())
        return
      }
      await read(part.slice(0, middle))
      await read(part.slice(middle))
    }
  }
  for (let from = 0; from < ids.length; from += idsPerCall) await read(ids.slice(from, from + idsPerCall))
  return { ...details, orders }
}
