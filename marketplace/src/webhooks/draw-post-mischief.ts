import type { Mischief } from '../mischief/mischief.ts'

/** Draws what becomes of a notification: one entry for each copy that is sent, in seconds to wait; none when dropped. */
export function drawPostMischief({ settings, random }: Mischief): number[] {
  const dropped = random.chance(settings.drop_webhooks)
  const doubled = random.chance(settings.duplicate_webhooks)
  const reordered = random.chance(settings.reorder_webhooks)
  const late = random.chance(settings.late_webhooks)
  const jitter = random.int(1, 20)
  const lateness = random.int(1, Math.max(1, Math.floor(settings.late_seconds)))
  if (dropped) return []
  const wait = (reordered ? jitter : 0) + (late ? lateness : 0)
  return doubled ? [wait, wait] : [wait]
}
