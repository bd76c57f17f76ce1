import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../../test/test-database.ts'
import { sharedRateLimiter } from './shared-rate-limiter.ts'

const bucket = { appKey: 'k', shop: 'c', endpoint: 'GET /x' }

describe('the shared limit of calls', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let now = 1_000_000
  beforeAll(async () => {
    world = await testDatabase()
  })
  afterAll(() => world.close())
  beforeEach(() => world.database.pool.query('delete from channel_rates'))

  /** The moments at which calls went out, of processes that all ask at one moment. */
  async function moments(processes: number, calls: number) {
    const sent: number[] = []
    const limiters = Array.from({ length: processes }, () => limiterThatNotes(sent))
    await Promise.all(limiters.flatMap(limiter => Array.from({ length: calls }, () => limiter.takeAndNote())))
    return sent.sort((a, b) => a - b)
  }

  function limiterThatNotes(sent: number[]) {
    const waits: number[] = []
    const limiter = sharedRateLimiter(
      () => world.database.reader(testScope),
      { now: () => now, sleep: async ms => void waits.push(ms) },
      error => {
        throw error
      },
    )
    return {
      ...limiter,
      takeAndNote: async () => {
        const before = waits.length
        await limiter.take(bucket)
        // Without a wait the call goes out at once.
        sent.push(now + (waits.length > before ? (waits.at(-1) ?? 0) : 0))
      },
    }
  }

  test('three processes together stay below fifty in every stretch of a second', async () => {
    const sent = await moments(3, 60)
    expect(sent).toHaveLength(180)
    for (const start of sent) {
      expect(sent.filter(at => at >= start && at < start + 1000).length).toBeLessThanOrEqual(50)
    }
    // And they are not slower than forty a second.
    expect((sent.at(-1) ?? 0) - now).toBeLessThanOrEqual((180 / 40) * 1000)
  })

  test('after a 429 nobody calls before the pause is over, in no process', async () => {
    const limiter = limiterThatNotes([])
    await limiter.pause(bucket, 5_000)
    const sent = await moments(2, 2)
    expect(sent[0]).toBeGreaterThanOrEqual(now + 5_000)
  })

  test('other shops are not held up, and what is left is told', async () => {
    await moments(1, 30)
    const limiter = limiterThatNotes([])
    expect(await limiter.callsLeft('k c ')).toBeLessThan(40)
    expect(await limiter.callsLeft('k other ')).toBe(40)
    now += 10_000
    expect(await limiter.callsLeft('k c ')).toBe(40)
  })
})
