import { makeStore } from './make-store.ts'

const tick = 15_000

/** One clock for the whole page: countdowns move together, and a list of hundreds costs one timer. */
const present = makeStore(new Date(), set => {
  set(new Date())
  const timer = setInterval(() => set(new Date()), tick)
  return () => clearInterval(timer)
})

/** The present, renewed every 15 seconds. */
export function useNow(): Date {
  return present.use()
}
