import type { Backfill } from '../../api/shapes.ts'

type Measured = Pick<Backfill, 'from' | 'until' | 'readUntil' | 'ordersExpected' | 'ordersRead'>

/** By orders where the platform has said how many there are, else by the stretch of time that is read. */
export function backfillPercent(backfill: Measured): number {
  const { ordersExpected, ordersRead } = backfill
  const share =
    ordersExpected !== null && ordersExpected > 0 ? ordersRead / ordersExpected : shareOfTime(backfill)
  return Math.min(100, Math.max(0, Math.floor(share * 100)))
}

function shareOfTime({ from, until, readUntil }: Measured): number {
  const whole = Date.parse(until) - Date.parse(from)
  return whole <= 0 ? 1 : (Date.parse(readUntil) - Date.parse(from)) / whole
}
