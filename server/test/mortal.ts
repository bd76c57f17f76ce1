import type { Doors } from '@supercargo/tiktok-shop'
import type { Database } from '../src/kernel/database.ts'

/**
 * The doors of a process that dies in the middle of its work: before or after a call to the network, before a
 * transaction or right after its commit. From then on nothing of it reaches the outside any more.
 */
export function mortal(outside: { database: Database; doors: Doors }) {
  let stepsLeft = Number.POSITIVE_INFINITY
  const step = () => {
    stepsLeft -= 1
    if (stepsLeft < 0) throw new Error('This process was killed.')
  }
  const database: Database = {
    ...outside.database,
    transaction: async (scope, decide) => {
      step()
      const result = await outside.database.transaction(scope, decide)
      step()
      return result
    },
  }
  const doors: Doors = {
    ...outside.doors,
    fetch: async (input, init) => {
      step()
      const response = await outside.doors.fetch(input, init)
      step()
      return response
    },
  }
  return {
    database,
    doors,
    /** Dies at its `steps`-th door from now. */
    dieAfter: (steps: number) => {
      stepsLeft = steps
    },
    get dead() {
      return stepsLeft < 0
    },
  }
}
