import type { Backfill } from '../../api/shapes.ts'

type Measured = Pick<Backfill, 'from' | 'startedAt' | 'reachedAt' | 'ordersExpected' | 'ordersRead'>

/** By orders where the platform has said how many there are, else by time: it is read from now back to `from`. */
export function backfillPercent(backfill: Measured): number {
  const { ordersExpected, ordersRead } = backfill
  const share =
    ordersExpected !== null && ordersExpected > 0 ? ordersRead / ordersExpected : shareOfTime(backfill)
  return Math.min(100, Math.max(0, Math.floor(share * 100)))
}

function shareOfTime({ from, startedAt, reachedAt }: Measured): number {
  const whole = Date.parse(startedAt) - Date.parse(from)
  return whole <= 0 ? 1 : (Date.parse(startedAt) - Date.parse(reachedAt)) / whole
}
