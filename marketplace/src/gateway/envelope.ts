import type { World } from '../world.ts'

/** The body around every answer. */
export type Envelope = { code: number; message: string; request_id: string; data: unknown }

/** A request id in the platform's shape: UTC+8 wall clock to the second, then 20 upper-case hex characters. */
function requestId(world: World): string {
  const singapore = new Date(world.clock.nowMillis() + 8 * 3_600_000)
  const stamp = singapore.toISOString().replace(/\D/g, '').slice(0, 14)
  let tail = ''
  while (tail.length < 20) tail += Math.floor(world.random.requests.next() * 16).toString(16)
  return stamp + tail.toUpperCase()
}

export const success = (world: World, data: unknown, message = 'Success'): Envelope => ({
  code: 0,
  message,
  request_id: requestId(world),
  data,
})

export const failure = (world: World, code: number, message: string): Envelope => ({
  code,
  message,
  request_id: requestId(world),
  data: null,
})
