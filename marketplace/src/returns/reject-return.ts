import type { World } from '../world.ts'
import { finishReturn } from './finish-return.ts'
import { moveReturn } from './move-return.ts'
import type { ReturnCase, ReturnStatus } from './return-case.ts'
import { withdrawReturn } from './send-back.ts'

/** Days in which the buyer may call the platform after a refusal, and days that the platform takes to decide. */
const APPEAL_DAYS = 2
const ARBITRATION_DAYS = 3

const REFUSED: Record<'request' | 'parcel' | 'replacement', ReturnStatus> = {
  request: 'REFUND_OR_RETURN_REQUEST_REJECT',
  parcel: 'REJECT_RECEIVE_PACKAGE',
  replacement: 'REPLACEMENT_REQUEST_REJECT',
}

/** The seller refuses the request, or what came back. A third of the buyers call the platform, the others give up. */
export function rejectReturn(
  world: World,
  claim: ReturnCase,
  { what, reason, comment }: { what: keyof typeof REFUSED; reason: string; comment?: string | undefined },
) {
  moveReturn(world, claim, {
    to: REFUSED[what],
    record: {
      role: 'SELLER',
      event: 'SELLER_REJECT',
      description: 'The seller refused',
      reason,
      ...(comment ? { note: comment } : {}),
    },
  })
  const random = world.random.buyers
  const appeals = random.chance(0.33)
  world.clock.after(random.int(2, APPEAL_DAYS * 24) * 3600, () => {
    if (claim.status !== REFUSED[what]) return
    if (appeals) startArbitration(world, claim)
    else withdrawReturn(world, claim, 'SYSTEM', 'The buyer did not appeal')
  })
}

/** The platform looks at the case and decides for one side. */
export function startArbitration(world: World, claim: ReturnCase) {
  claim.arbitration = 'IN_PROGRESS'
  moveReturn(world, claim, {
    to: claim.status,
    record: { role: 'BUYER', event: 'ARBITRATION', description: 'The buyer called the platform' },
  })
  const forBuyer = world.random.buyers.chance(0.5)
  world.clock.after(ARBITRATION_DAYS * 86_400, () => {
    claim.arbitration = forBuyer ? 'SUPPORT_BUYER' : 'SUPPORT_SELLER'
    if (forBuyer) finishReturn(world, claim, 'OPERATOR')
    else withdrawReturn(world, claim, 'OPERATOR', 'The platform decided for the seller')
  })
}
