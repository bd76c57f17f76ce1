import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { steppedClock } from '../../test/stepped-clock.ts'
import { testDatabase, testScope } from '../../test/test-database.ts'
import { emit } from './emit.ts'
import { soleMerchant } from './scope.ts'
import { enqueue, type NewWork } from './work.ts'
import { type WorkDoors, type WorkHandler, workOnce } from './worker.ts'

describe('work', () => {
  const clock = steppedClock()
  let world: Awaited<ReturnType<typeof testDatabase>>
  const failures: string[] = []

  beforeAll(async () => {
    const subscriptions = new Map([['order.recorded', ['greet', 'count']]])
    world = await testDatabase({ clock, subscriptions })
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.database.pool.query('delete from work')
    failures.length = 0
  })

  const doors = (...handlers: WorkHandler[]): WorkDoors => ({
    database: world.database,
    handlers,
    merchantId: soleMerchant,
    clock,
    random: () => 0.5,
    onFailure: failure => failures.push(`${failure.kind}${failure.parked ? ' parked' : ''}`),
  })
  const put = (...work: NewWork[]) => world.database.transaction(testScope, tx => enqueue(tx, work))
  const drain = async (...handlers: WorkHandler[]) => {
    const { signal } = new AbortController()
    while ((await workOnce(doors(...handlers), 8, signal)) > 0);
  }
  const left = async () =>
    (await world.database.pool.query('select kind, state, attempts from work order by id')).rows

  test('one lane keeps its order, several workers notwithstanding', async () => {
    const seen: Record<string, number[]> = { a: [], b: [] }
    const handler: WorkHandler = {
      kind: 'note',
      inTransaction: async (_tx, payload) => {
        const { lane, n } = payload as { lane: string; n: number }
        seen[lane]?.push(n)
      },
    }
    for (let n = 0; n < 30; n++) {
      await put(...['a', 'b'].map(lane => ({ kind: 'note', lane, payload: { lane, n } })))
    }
    await Promise.all([drain(handler), drain(handler), drain(handler)])
    await drain(handler)
    expect(seen).toEqual({ a: [...Array(30).keys()], b: [...Array(30).keys()] })
    expect(await left()).toEqual([])
  })

  test('an effect in the transaction of the work happens once, though the first try failed after writing', async () => {
    let tries = 0
    const handler: WorkHandler = {
      kind: 'rename',
      inTransaction: async tx => {
        tries += 1
        await tx
          .updateTable('merchants')
          .set({ name: `Renamed ${tries}` })
          .execute()
        if (tries === 1) throw new Error('broke after the write')
      },
    }
    await put({ kind: 'rename', lane: 'x', payload: null })
    await drain(handler)
    expect((await world.database.pool.query('select name from merchants')).rows).toEqual([{ name: 'Test' }])
    clock.advance(60_000)
    await drain(handler)
    expect((await world.database.pool.query('select name from merchants')).rows).toEqual([
      { name: 'Renamed 2' },
    ])
    expect(failures).toEqual(['rename'])
  })

  test('what fails for ever is parked with its reason and does not hold up its lane', async () => {
    const done: string[] = []
    const poison: WorkHandler = {
      kind: 'poison',
      maxAttempts: 3,
      run: () => Promise.reject<undefined>(new Error('always')),
    }
    const good: WorkHandler = {
      kind: 'good',
      run: async () => {
        done.push('good')
      },
    }
    await put({ kind: 'poison', lane: 'same', payload: 1 }, { kind: 'good', lane: 'same', payload: 2 })
    for (let round = 0; round < 4; round++) {
      await drain(poison, good)
      clock.advance(3_600_000)
    }
    expect(done).toEqual(['good'])
    expect(failures).toEqual(['poison', 'poison', 'poison parked'])
    expect(await left()).toEqual([{ kind: 'poison', state: 'dead', attempts: 3 }])
    await put({ kind: 'poison', lane: 'same', payload: 1 })
  })

  test('work wanted again while it runs is not lost', async () => {
    let runs = 0
    const handler: WorkHandler = {
      kind: 'push',
      run: async () => {
        runs += 1
        if (runs < 3) {
          // Later than it was first wanted, then at the very same moment.
          if (runs === 1) clock.advance(5)
          await put({ kind: 'push', lane: 'p', key: 'sku-1', payload: null })
        }
        return undefined
      },
    }
    await put({ kind: 'push', lane: 'p', key: 'sku-1', payload: null })
    await drain(handler)
    clock.advance(1)
    await drain(handler)
    expect(runs).toBe(3)
    expect(await left()).toEqual([])
  })

  test('a poll stays, with its next moment', async () => {
    let polls = 0
    const handler: WorkHandler = {
      kind: 'poll',
      run: async () => {
        polls += 1
        return { again: new Date(clock.now().getTime() + 30_000) }
      },
    }
    await put({ kind: 'poll', lane: 'poll', key: 'shop', payload: null })
    await drain(handler)
    await drain(handler)
    expect(polls).toBe(1)
    clock.advance(30_000)
    await drain(handler)
    expect(polls).toBe(2)
  })

  test('a worker that died gives its row back when the lease ends', async () => {
    await put({ kind: 'lost', lane: 'l', payload: null })
    const never: WorkHandler = { kind: 'lost', run: () => new Promise<undefined>(() => undefined) }
    void workOnce(doors(never), 1, new AbortController().signal)
    await expect.poll(left).toEqual([{ kind: 'lost', state: 'running', attempts: 1 }])
    let finished = false
    const handler: WorkHandler = {
      kind: 'lost',
      run: async () => {
        finished = true
      },
    }
    await drain(handler)
    expect(finished).toBe(false)
    await world.database.pool.query(`update work set leased_until = $1`, [
      new Date(clock.now().getTime() - 1),
    ])
    await drain(handler)
    expect(finished).toBe(true)
  })

  test('an event reaches each reaction, in the order of its stream', async () => {
    const heard: string[] = []
    const reaction = (kind: string): WorkHandler => ({
      kind,
      inTransaction: async (_tx, payload) => {
        heard.push(`${kind} ${(payload as { n: number }).n}`)
      },
    })
    await world.database.transaction(testScope, tx =>
      emit(
        tx,
        [1, 2, 3].map(n => ({ kind: 'order.recorded', stream: 'ord_1', payload: { n } })),
      ),
    )
    await drain(reaction('greet'), reaction('count'))
    expect(heard.filter(line => line.startsWith('greet'))).toEqual(['greet 1', 'greet 2', 'greet 3'])
    expect(heard.filter(line => line.startsWith('count'))).toEqual(['count 1', 'count 2', 'count 3'])
    const events = await world.database.pool.query('select kind, actor from events')
    expect(events.rows).toHaveLength(3)
  })
})
