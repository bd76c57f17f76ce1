import type { World } from '../world.ts'
import { PlatformRefusal, refuse } from './refusal.ts'

/** One failed entry of a batch; the others have been done. */
export type BatchError = { code: number; message: string; detail: Record<string, unknown> }

type Work<T> = { act: (entry: T) => void; detail: (entry: T) => Record<string, unknown> }

/** Does every entry by itself: one that fails never stops the others. Mischief may let some fail for nothing. */
export function batch<T>(world: World, entries: readonly T[], { act, detail }: Work<T>): BatchError[] {
  const { settings, random } = world.mischief
  return entries.flatMap(entry => {
    try {
      if (random.chance(settings.partial_failure_rate)) throw refuse(11001027)
      act(entry)
      return []
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error
      return [{ code: error.code, message: error.message, detail: detail(entry) }]
    }
  })
}
