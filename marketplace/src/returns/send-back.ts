import type { World } from '../world.ts'
import { finishReturn } from './finish-return.ts'
import { moveReturn } from './move-return.ts'
import type { ReturnCase, ReturnRole } from './return-case.ts'

/** Days in which a buyer must send the goods back; then the return is closed. */
const BUYER_DAYS = 5
/** Hours in which the seller must look at what came back. */
const RECEIPT_HOURS = 48

/** The return is approved: the buyer has to send the goods, and usually does within three days. */
export function awaitBuyerShip(world: World, claim: ReturnCase, by: ReturnRole) {
  moveReturn(world, claim, {
    to: 'AWAITING_BUYER_SHIP',
    record: { role: by, event: 'RETURN_APPROVED', description: 'The return was approved' },
  })
  const random = world.random.buyers
  if (random.chance(0.93)) world.clock.after(random.int(6, 72) * 3600, () => buyerSends(world, claim))
  world.clock.after(BUYER_DAYS * 86_400, () => {
    if (claim.status === 'AWAITING_BUYER_SHIP') {
      withdrawReturn(world, claim, 'SYSTEM', 'The buyer did not send the goods in time')
    }
  })
}

/** The buyer hands the goods to a carrier, who brings them within one to five days. */
export function buyerSends(world: World, claim: ReturnCase) {
  if (claim.status !== 'AWAITING_BUYER_SHIP') return
  const carrier = claim.shop.carriers[0]
  if (carrier) {
    claim.carrier = { id: carrier.id, name: carrier.name }
    claim.trackingNumber = carrier.trackingNumber(world.random.carriers)
  }
  moveReturn(world, claim, {
    to: 'BUYER_SHIPPED_ITEM',
    record: { role: 'BUYER', event: 'BUYER_SHIPPED', description: 'The buyer sent the goods' },
  })
  world.clock.after(world.random.carriers.int(24, 120) * 3600, () => goodsArrive(world, claim))
}

/** The goods are back: the seller has 48 hours to look at them, silence accepts them. */
export function goodsArrive(world: World, claim: ReturnCase) {
  if (claim.status !== 'BUYER_SHIPPED_ITEM' || claim.arrivedAt !== undefined) return
  claim.arrivedAt = world.clock.now()
  moveReturn(world, claim, {
    to: 'BUYER_SHIPPED_ITEM',
    record: { role: 'SYSTEM', event: 'RETURN_DELIVERED', description: 'The goods have arrived' },
    owes: {
      action: 'SELLER_RESPOND_RECEIVE_PACKAGE',
      hours: RECEIPT_HOURS,
      silence: () => finishReturn(world, claim, 'SYSTEM'),
    },
  })
}

/** The return ends without money. */
export function withdrawReturn(world: World, claim: ReturnCase, by: ReturnRole, description: string) {
  moveReturn(world, claim, {
    to: claim.type === 'REPLACEMENT' ? 'REPLACEMENT_REQUEST_CANCEL' : 'RETURN_OR_REFUND_REQUEST_CANCEL',
    record: { role: by, event: 'RETURN_CLOSED', description },
  })
}
