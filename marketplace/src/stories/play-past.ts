import type { Order } from '../orders/order.ts'
import { canShip } from '../packages/can-ship.ts'
import { shipAll } from '../packages/ship-all.ts'
import { finishReturn } from '../returns/finish-return.ts'
import { approveRequest } from '../returns/open-return.ts'
import { reasonsFor } from '../returns/reasons.ts'
import { rejectReturn } from '../returns/reject-return.ts'
import { approveCancellation, closeCancellation, pendingCancellation } from '../returns/request-cancel.ts'
import type { ReturnCase } from '../returns/return-case.ts'
import type { World } from '../world.ts'
import { arrive } from './play-story.ts'

const HOUR = 3600
/** In the last hours before opening sellers leave more than half of it undone: somebody has to have something to do. */
const SLACK_HOURS = 44
const SHIPPED_WHEN_SLACK = 0.42
const ANSWERED_WHEN_SLACK = 0.25

/**
 * Lives through the days before opening, event by event: buyers of the story, and sellers who ship within a day or so,
 * answer most requests, and now and then forget one. Nobody is told of any of it. `until` is the second of opening.
 */
export function playPast(world: World, until: number) {
  const { orders, days } = world.story.past
  if (orders > 0) {
    const from = world.clock.now()
    for (const shop of world.shops.values()) {
      for (let index = 0; index < orders; index++) {
        world.clock.at(from + dayRhythm(world, days), () => arrive(world, shop))
      }
    }
    hireSellers(world, until)
  }
  world.clock.rewindThrough(until)
  for (const moment of ['released', 'cancel-requested', 'return-changed'] as const) {
    world.reactions[moment] = world.reactions[moment].filter(react => !sellers.has(react))
  }
}

/** Seconds into the past days: more buyers lately than long ago, and more in the evening than at night. */
function dayRhythm(world: World, days: number): number {
  const random = world.random.arrivals
  const lately = random.chance(0.16)
  const day = lately ? days - random.int(1, 2) : Math.floor(days * Math.sqrt(random.next()))
  const hour = random.chance(0.7) ? random.int(10, 22) : random.int(0, 23)
  return Math.min(day, days - 1) * 86_400 + hour * HOUR + random.int(0, HOUR - 1)
}

/** The reactions of sellers who work only in the past. */
const sellers = new WeakSet<(order: Order) => void>()

function hireSellers(world: World, until: number) {
  const random = world.random.sellers
  const work = (hours: readonly [number, number], whenSlack: number, act: () => void) => {
    const slack = world.clock.now() > until - SLACK_HOURS * HOUR
    const at = world.clock.now() + random.int(hours[0] * HOUR, hours[1] * HOUR)
    const does = random.chance(slack ? whenSlack : 0.985)
    if (does && at < until) world.clock.at(at, act)
  }
  hire(world, 'released', order =>
    work([1, 20], SHIPPED_WHEN_SLACK, () => canShip(order) && shipAll(world, order)),
  )
  hire(world, 'cancel-requested', order =>
    work([1, 30], ANSWERED_WHEN_SLACK, () => answerCancel(world, order)),
  )
  hire(world, 'return-changed', order =>
    work([2, 44], ANSWERED_WHEN_SLACK, () => answerReturns(world, order)),
  )
}

function hire(
  world: World,
  moment: 'released' | 'cancel-requested' | 'return-changed',
  react: (order: Order) => void,
) {
  sellers.add(react)
  world.reactions[moment].push(react)
}

function answerCancel(world: World, order: Order) {
  const asked = pendingCancellation(order)
  if (asked === undefined) return
  if (world.random.sellers.chance(0.8)) approveCancellation(world, asked)
  else closeCancellation(world, asked)
}

function answerReturns(world: World, order: Order) {
  for (const claim of order.returns) if (claim.nextAction) answerReturn(world, claim)
}

function answerReturn(world: World, claim: ReturnCase) {
  const random = world.random.sellers
  const received = claim.nextAction?.action === 'SELLER_RESPOND_RECEIVE_PACKAGE'
  if (random.chance(0.82)) {
    if (received) finishReturn(world, claim, 'SELLER')
    else approveRequest(world, claim, 'SELLER')
    return
  }
  const kind = claim.type === 'REFUND' ? 'refund' : 'return'
  const reason = random.pick(reasonsFor(claim.shop.region, kind, 'seller_reject'))
  const what = received ? 'parcel' : claim.type === 'REPLACEMENT' ? 'replacement' : 'request'
  rejectReturn(world, claim, { what, reason })
}
