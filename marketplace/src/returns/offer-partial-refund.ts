import type { World } from '../world.ts'
import { finishReturn } from './finish-return.ts'
import { moveReturn } from './move-return.ts'
import { askSeller } from './open-return.ts'
import type { ReturnCase } from './return-case.ts'

/** The seller offers a part of the money, in minor units; six buyers of ten take it within a day. */
export function offerPartialRefund(world: World, claim: ReturnCase, amount: bigint) {
  claim.partialRefund = amount
  moveReturn(world, claim, {
    to: 'AWAITING_BUYER_RESPONSE',
    record: {
      role: 'SELLER',
      event: 'PARTIAL_REFUND_OFFERED',
      description: 'The seller offered a partial refund',
    },
  })
  const random = world.random.buyers
  const accepts = random.chance(0.6)
  world.clock.after(random.int(1, 24) * 3600, () => answerOffer(world, claim, accepts))
}

/** A refused offer puts the claim back before the seller, with the clock set anew. */
export function answerOffer(world: World, claim: ReturnCase, accepts: boolean) {
  if (claim.status !== 'AWAITING_BUYER_RESPONSE') return
  if (accepts) return finishReturn(world, claim, 'BUYER')
  claim.partialRefund = undefined
  claim.buyerRejectedPartial = true
  askSeller(world, claim)
}
