import { expect, test } from 'vitest'
import { trackOf } from './track-of.ts'

const base = {
  stage: 'to_hand_over' as const,
  stageSince: '2026-11-20T08:00:00Z',
  placedAt: '2026-11-19T08:00:00Z',
  paidAt: '2026-11-19T08:05:00Z',
  milestones: { arranged: '2026-11-20T08:00:00Z' },
}
const said = (order: Parameters<typeof trackOf>[0]) =>
  trackOf(order)
    .map(step => `${step.stage}:${step.state}`)
    .join(' ')

test('past, present and what lies ahead', () => {
  expect(said(base)).toBe(
    'unpaid:past to_ship:past to_hand_over:now in_transit:ahead delivered:ahead completed:ahead',
  )
  expect(trackOf(base)[2]?.at).toBe('2026-11-20T08:00:00Z')
  expect(trackOf(base)[3]?.at).toBeNull()
})

test('a held order waits where it would be shipped', () => {
  expect(said({ ...base, stage: 'on_hold', milestones: {} })).toContain(
    'unpaid:past on_hold:now to_hand_over:ahead',
  )
})

test('a canceled order shows how far it came', () => {
  const canceled = { ...base, stage: 'canceled' as const, milestones: { canceled: '2026-11-20T09:00:00Z' } }
  expect(said(canceled)).toBe('unpaid:past to_ship:past canceled:ended')
  expect(trackOf(canceled).at(-1)?.at).toBe('2026-11-20T09:00:00Z')
})
