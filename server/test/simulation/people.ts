import type { Marketplace } from '@supercargo/marketplace'
import { shipAll } from '../../../marketplace/src/packages/ship-all.ts'

const dutifulSellers = 0.93
const hour = 3600

const buyers = { pays: true, neverPay: 0.05, requestCancel: 0.08, changeAddress: 0.06, returns: 0.1 }

/**
 * The people of a simulation in a marketplace of the empty story: as many buyers as are wanted, who pay, think
 * again, move house and send things back, and sellers who ship most orders in time. Carriers and the platform's own
 * cancellations follow from it.
 */
export function people(market: Marketplace, random: () => number) {
  market.world.story = { ...market.world.story, buyers }
  const shops = [...market.world.shops.values()]
  const shipAt = new Map<string, number>()
  return {
    /** This many orders, unpaid yet, spread over the shops. */
    async placeOrders(count: number): Promise<void> {
      for (let placed = 0; placed < count; placed++) {
        const shop = shops[Math.floor(random() * shops.length)]
        await fetch(`${market.url}/practice/orders`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ shop_id: shop?.id, status: 'UNPAID' }),
        })
      }
    },
    /** Sellers ship what has waited as long as they take for it. */
    ship(): void {
      const now = market.world.clock.now()
      for (const order of market.world.orders.values()) {
        if (order.status !== 'AWAITING_SHIPMENT') continue
        const dutiful = random() < dutifulSellers
        const at = shipAt.get(order.id) ?? now + Math.floor((dutiful ? 1 + random() * 20 : 1000) * hour)
        shipAt.set(order.id, at)
        if (at <= now) shipAll(market.world, order)
      }
    },
  }
}
