import { describe, expect, test } from 'vitest'
import { type DueKind, nextDeadline } from './next-deadline.ts'
import type { Deadlines, Milestones } from './order-snapshot.ts'
import { type Stage, type StageFacts, stageOf } from './stage.ts'

const now = new Date('2026-03-02T08:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('the stage', () => {
  const facts: StageFacts = {
    channelStatus: 'AWAITING_SHIPMENT',
    fulfillmentBy: 'seller',
    platformHoldUntil: null,
    openHolds: [],
    now,
  }
  test.each<[Stage, Partial<StageFacts>]>([
    ['unpaid', { channelStatus: 'UNPAID' }],
    ['on_hold', { channelStatus: 'ON_HOLD' }],
    ['on_hold', { channelStatus: 'ON_HOLD', platformHoldUntil: inHours(-1) }],
    ['to_ship', {}],
    ['to_ship', { channelStatus: 'PARTIALLY_SHIPPING' }],
    ['to_ship', { platformHoldUntil: now }],
    ['on_hold', { platformHoldUntil: inHours(0.01) }],
    ['on_hold', { openHolds: ['fraud'] }],
    ['with_platform', { fulfillmentBy: 'platform' }],
    ['with_platform', { fulfillmentBy: 'platform', openHolds: ['fraud'] }],
    ['to_hand_over', { channelStatus: 'AWAITING_COLLECTION' }],
    ['on_hold', { channelStatus: 'AWAITING_COLLECTION', openHolds: ['stock'] }],
    ['in_transit', { channelStatus: 'IN_TRANSIT', openHolds: ['stock'] }],
    ['delivered', { channelStatus: 'DELIVERED' }],
    ['completed', { channelStatus: 'COMPLETED' }],
    ['canceled', { channelStatus: 'CANCELLED', openHolds: ['stock'] }],
    ['canceled', { channelStatus: 'CANCEL' }],
    ['on_hold', { channelStatus: 'SOMETHING_NEW' }],
    ['on_hold', { channelStatus: 'constructor' }],
  ])('%s of %j', (stage, changes) => expect(stageOf({ ...facts, ...changes })).toBe(stage))
})

describe('what is due next', () => {
  const deadlines: Deadlines = {
    arrange: inHours(10),
    handOver: inHours(20),
    arrangeOrCancel: inHours(30),
    handOverOrCancel: inHours(40),
    deliver: inHours(50),
    deliverOrCancel: inHours(60),
  }
  test.each<[DueKind | null, Stage, Deadlines, Milestones]>([
    [null, 'unpaid', deadlines, {}],
    ['arrange', 'to_ship', deadlines, {}],
    ['arrange', 'on_hold', deadlines, {}],
    ['arrange', 'to_ship', { ...deadlines, arrange: inHours(-100) }, {}],
    ['arrange_or_cancel', 'to_ship', { ...deadlines, arrange: inHours(31), handOver: inHours(32) }, {}],
    ['arrange_or_cancel', 'to_ship', { arrange: inHours(5), arrangeOrCancel: inHours(5) }, {}],
    ['hand_over', 'to_ship', deadlines, { arranged: now }],
    ['hand_over', 'to_hand_over', deadlines, { arranged: now }],
    ['hand_over', 'to_hand_over', deadlines, {}],
    [null, 'to_hand_over', deadlines, { handedOver: now }],
    ['deliver', 'in_transit', deadlines, { handedOver: now }],
    ['deliver_or_cancel', 'in_transit', { deliverOrCancel: inHours(1) }, {}],
    [null, 'in_transit', deadlines, { delivered: now }],
    [null, 'delivered', deadlines, {}],
    [null, 'with_platform', deadlines, {}],
    [null, 'canceled', deadlines, {}],
    ['release', 'on_hold', { release: inHours(99) }, {}],
    ['arrange', 'to_ship', { release: inHours(1), arrange: inHours(99) }, {}],
    [null, 'in_transit', { release: inHours(1) }, {}],
    [null, 'to_ship', {}, {}],
  ])('%s in %s', (kind, stage, told, reached) => {
    expect(nextDeadline(stage, told, reached)?.kind ?? null).toBe(kind)
  })
})
