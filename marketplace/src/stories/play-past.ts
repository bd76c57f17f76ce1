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
/** The sellers of the past stop working so many hours before opening: somebody has to have something to do. */
const LAST_SHIFT_HOURS = 14

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
    hireSellers(world, until - LAST_SHIFT_HOURS * HOUR)
  }
  world.clock.rewindThrough(until)
  for (const moment of ['released', 'cancel-requested', 'return-changed'] as const) {
    world.reactions[moment] = world.reactions[moment].filter(react => !sellers.has(react))
  }
}

/** Seconds into the past days; more buyers in the evening than at night, and more lately than long ago. */
function dayRhythm(world: World, days: number): number {
  const random = world.random.arrivals
  const day = Math.floor(days * Math.sqrt(random.next() * 0.75 + 0.25 * random.next()))
  const hour = random.chance(0.7) ? random.int(10, 22) : random.int(0, 23)
  return Math.min(day, days - 1) * 86_400 + hour * HOUR + random.int(0, HOUR - 1)
}

/** The reactions of sellers who work only in the past. */
const sellers = new WeakSet<(order: Order) => void>()

function hireSellers(world: World, leaveAt: number) {
  const random = world.random.sellers
  const work = (hours: readonly [number, number], act: () => void) => {
    const at = world.clock.now() + random.int(hours[0] * HOUR, hours[1] * HOUR)
    if (at < leaveAt) world.clock.at(at, act)
  }
  hire(world, 'released', order => {
    if (random.chance(0.985)) work([1, 26], () => canShip(order) && shipAll(world, order))
  })
  hire(world, 'cancel-requested', order => work([1, 30], () => answerCancel(world, order)))
  hire(world, 'return-changed', order => work([2, 44], () => answerReturns(world, order)))
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
