import type { Database, Tx } from '../../kernel/database.ts'
import { announce } from '../../kernel/live.ts'
import type { Scope } from '../../kernel/scope.ts'
import { readImport } from './import.ts'

/** One reading of one import. */
export type Reading = {
  database: Database
  scope: Scope
  importId: string
  attempt: number
  signal?: AbortSignal
}

/**
 * A step of a reading in a transaction of its own, as long as the import is still being read and no later reading
 * has begun; else undefined, and the reading ends quietly.
 */
export async function whileReading<Result>(
  reading: Reading,
  step: (tx: Tx) => Promise<Result>,
): Promise<{ result: Result } | undefined> {
  reading.signal?.throwIfAborted()
  return reading.database.transaction(reading.scope, async tx => {
    const record = await readImport(tx, reading.importId, 'lock')
    if (record.state !== 'reading' || record.attempt !== reading.attempt) return undefined
    const result = await step(tx)
    await announce(tx, { topic: 'import', id: reading.importId })
    return { result }
  })
}
