import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { lifecycle, move } from './lifecycle.ts'
import { soleMerchant } from './scope.ts'

const life = lifecycle('batch', 'batches', {
  finish: { from: ['running'], to: 'finished' },
  undo: { from: ['finished'], to: 'undoing' },
})

describe('a lifecycle', () => {
  let world: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    world = await testDatabase()
    await world.database.pool.query(
      `insert into batches (merchant_id, id, action, actor, state, total, created_at) values ($1, 'bat_1', '{}', 'system:test', 'running', 0, now())`,
      [soleMerchant],
    )
  })
  afterAll(() => world.close())
  const attempt = (verb: 'finish' | 'undo', id = 'bat_1') =>
    world.database.transaction(testScope, tx => move(tx, life, verb, id))

  test('refuses what its table does not allow and says where the thing stands', async () => {
    await expect(attempt('undo')).rejects.toMatchObject({
      code: 'batch.cannot-undo',
      detail: { state: 'running', needs: ['finished'] },
    })
    await expect(attempt('finish', 'bat_9')).rejects.toMatchObject({ kind: 'unknown', code: 'batch.unknown' })
  })

  test('of ten who try at once, one goes through', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => attempt('finish')))
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  })
})
