import { describe, expect, it } from 'vitest'
import { fakeTime } from '../test/fake-time.ts'
import { localRateLimiter } from './rate-limiter.ts'

const bucket = { appKey: 'k', shop: 's', endpoint: 'GET /a' }

describe('localRateLimiter', () => {
  it('lets 50 calls of a bucket through in any second, in the order in which they asked', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time)
    const sent: { call: number; at: number }[] = []
    const calls = Array.from({ length: 230 }, async (_, call) => {
      await limiter.take(bucket)
      sent.push({ call, at: time.uptime() })
    })
    await time.run()
    await Promise.all(calls)
    expect(sent.map(({ call }) => call)).toEqual(sent.map((_, index) => index))
    expect(
      most(
        sent.map(({ at }) => at),
        1000,
      ),
    ).toBe(50)
    expect(time.uptime()).toBe(4000)
  })

  it('keeps the promise for calls that come at any time', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time, { calls: 5, windowMs: 100 })
    const sent: number[] = []
    const calls = Array.from({ length: 60 }, async (_, call) => {
      await time.sleep((call * 7919) % 301)
      await limiter.take(bucket)
      sent.push(time.uptime())
    })
    await time.run()
    await Promise.all(calls)
    expect(most(sent, 100)).toBe(5)
  })

  it('keeps apps, shops and endpoints apart', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time, { calls: 1, windowMs: 1000 })
    const others = [
      bucket,
      { ...bucket, appKey: 'k2' },
      { ...bucket, shop: 's2' },
      { ...bucket, endpoint: 'GET /b' },
    ]
    await Promise.all(others.map(other => limiter.take(other)))
    expect(time.uptime()).toBe(0)
  })

  it('holds those who come during a pause and those who were already waiting', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time, { calls: 2, windowMs: 1000 })
    const sent: number[] = []
    const calls = Array.from({ length: 4 }, async () => {
      await limiter.take(bucket)
      sent.push(time.uptime())
    })
    await Promise.all(calls.slice(0, 2))
    await limiter.pause(bucket, 5000)
    await limiter.pause(bucket, 10)
    await time.run()
    await Promise.all(calls)
    expect(sent.slice(0, 2)).toEqual([0, 0])
    expect(Math.min(...sent.slice(2))).toBeGreaterThanOrEqual(5000)
    expect(most(sent, 1000)).toBe(2)
  })

  it('slows down after a 429, once for calls refused together, and recovers when none comes', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time, { calls: 40, windowMs: 1000 })
    const burst = async () => {
      const from = time.uptime()
      const sent: number[] = []
      const calls = Array.from({ length: 120 }, async () => {
        await limiter.take(bucket)
        sent.push(time.uptime())
      })
      await time.run()
      await Promise.all(calls)
      return most(
        sent.filter(at => at < from + 3000),
        1000,
      )
    }
    for (let refused = 0; refused < 10; refused++) await limiter.pause(bucket, 100)
    expect(await burst()).toBe(20)
    await limiter.pause(bucket, 0)
    expect(await burst()).toBe(10)
    void time.sleep(60_000)
    await time.run()
    expect(await burst()).toBe(40)
  })

  it('lets go of an aborted call', async () => {
    const time = fakeTime()
    const limiter = localRateLimiter(time, { calls: 1, windowMs: 1000 })
    const caller = new AbortController()
    await limiter.take(bucket)
    const waiting = limiter.take(bucket, caller.signal)
    caller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(limiter.take(bucket, caller.signal)).rejects.toThrow('enough')
  })
})

/** The most entries in any half-open window of this length. */
function most(times: number[], windowMs: number): number {
  return Math.max(
    ...times.map(start => times.filter(time => time >= start && time < start + windowMs).length),
  )
}
