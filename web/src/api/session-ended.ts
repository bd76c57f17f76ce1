import { makeStore } from '../lib/make-store.ts'

const ended = makeStore(false)

/** Said once by whichever call was answered 401; the shell then asks to sign in over the page as it stands. */
export const sessionEnded = {
  announce: () => ended.set(true),
  clear: () => ended.set(false),
}

export function useSessionEnded(): boolean {
  return ended.use()
}
