import { expect, test } from 'vitest'
import { createClock } from './clock.ts'
import { createTimerHeap } from './timer-heap.ts'

const make = (mode: 'real' | 'fast' | 'stepped', more = {}) => {
  const faults: unknown[] = []
  const clock = createClock({
    mode,
    startMillis: 1_000_000_000_000,
    speed: 1000,
    settle: async () => undefined,
    fault: error => faults.push(error),
    ...more,
  })
  return { clock, faults }
}

test('the heap gives timers by time, and by arrival within one second', () => {
  const heap = createTimerHeap()
  const ran: string[] = []
  for (const [at, name] of [
    [5, 'e'],
    [1, 'a'],
    [3, 'c'],
    [1, 'b'],
    [4, 'd'],
    [9, 'f'],
  ] as const) {
    heap.push(at, () => ran.push(name))
  }
  while (heap.size() > 0) heap.pop()?.run()
  expect(ran.join('')).toBe('abcdef')
})

test('a stepped clock stands still, then runs what is due at its own time', async () => {
  const { clock } = make('stepped')
  clock.start()
  const ran: [string, number][] = []
  const note = (name: string) => ran.push([name, clock.now() - 1_000_000_000])
  clock.after(10, () => {
    note('ten')
    clock.after(5, () => note('fifteen'))
  })
  clock.after(30, () => note('thirty'))
  await clock.advance(9)
  expect(ran).toEqual([])
  await clock.advance(11)
  expect(ran).toEqual([
    ['ten', 10],
    ['fifteen', 15],
  ])
  expect(clock.now()).toBe(1_000_000_020)
})

test('deliveries are awaited before time moves on', async () => {
  const steps: string[] = []
  const { clock } = make('stepped', {
    settle: async () => {
      await Promise.resolve()
      steps.push('settled')
    },
  })
  clock.start()
  clock.after(1, () => steps.push('one'))
  clock.after(2, () => steps.push('two'))
  await clock.advance(2)
  expect(steps).toEqual(['settled', 'one', 'settled', 'two', 'settled'])
})

test('something may be built as of an earlier moment', () => {
  const { clock } = make('stepped')
  const earlier = clock.now() - 500
  expect(clock.asOf(earlier, () => clock.now())).toBe(earlier)
  expect(clock.now()).toBe(earlier + 500)
})

test('a fast clock moves by itself, survives a fault, and cannot be pushed', async () => {
  const { clock, faults } = make('fast')
  clock.start()
  clock.after(5, () => {
    throw new Error('stumble')
  })
  const reached = new Promise<number>(resolve => clock.after(20, () => resolve(clock.now())))
  expect(await reached).toBeGreaterThanOrEqual(1_000_000_020)
  expect(faults).toHaveLength(1)
  await expect(clock.advance(1)).rejects.toThrow('moves by itself')
  clock.stop()
})
