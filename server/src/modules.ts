import type { App } from './kernel/app.ts'
import type { Subscriptions } from './kernel/database.ts'
import type { WorkHandler } from './kernel/worker.ts'

/** What a module gives to the house: its part of the API, its kinds of work, the events it answers. */
export type Module = {
  name: string
  routes?: (app: App) => void
  work?: readonly WorkHandler[]
  subscriptions?: Subscriptions
}

/** Every module that does something by itself, in the order of the spine. The one place where they come together. */
export const modules: readonly Module[] = []

/** Event kind → names of the reactions of all modules. */
export function allSubscriptions(list = modules): Subscriptions {
  const all = new Map<string, string[]>()
  for (const { subscriptions } of list) {
    for (const [kind, reactions] of subscriptions ?? []) {
      all.set(kind, [...(all.get(kind) ?? []), ...reactions])
    }
  }
  return all
}
