import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { systemClock } from './clock.ts'
import { announce, type LiveHint, type LiveListener, listenLive } from './live.ts'

describe('live hints', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  let listener: LiveListener
  const heard: LiveHint[] = []
  const errors: Error[] = []
  beforeAll(async () => {
    world = await testDatabase()
    listener = await listenLive({
      url: world.url,
      clock: systemClock,
      onHint: hint => heard.push(hint),
      onError: error => errors.push(error),
    })
  })
  afterAll(async () => {
    await listener.close()
    await world.close()
  })
  const orderIds = () => heard.flatMap(hint => (hint.topic === 'orders' ? hint.ids : []))

  test('are heard after the commit, never after a rollback, however many ids they carry', async () => {
    const ids = Array.from({ length: 450 }, (_, n) => `ord_${n}`)
    await expect(
      world.database.transaction(testScope, async tx => {
        await announce(tx, { topic: 'orders', ids: ['ord_rolled_back'] })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await world.database.transaction(testScope, tx => announce(tx, { topic: 'orders', ids }))
    await expect.poll(orderIds).toEqual(ids)
  })

  test('a listener whose connection died connects again and says: look yourselves', async () => {
    heard.length = 0
    await world.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'supercargo live' and datname = current_database()`,
    )
    await expect.poll(() => heard.map(hint => hint.topic), { timeout: 5000 }).toEqual(['work', 'inbox'])
    expect(errors.length).toBeGreaterThan(0)
    await world.database.transaction(testScope, tx => announce(tx, { topic: 'shop', id: 'shp_1' }))
    await expect.poll(() => heard.at(-1)).toEqual({ topic: 'shop', id: 'shp_1' })
  })
})
