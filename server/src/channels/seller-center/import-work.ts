import type { Json } from '../../kernel/schema.generated.ts'
import type { WorkHandler } from '../../kernel/worker.ts'
import { applyImport } from './apply-import.ts'
import { readImportFile } from './read-import-file.ts'

function importIdOf(payload: Json): string {
  const id = payload && typeof payload === 'object' && 'importId' in payload ? payload.importId : undefined
  if (typeof id !== 'string') throw new Error('Work of an import names no import.')
  return id
}

/** What the worker does for imports; both may be cut off at any moment and begun again. */
export const importWork: readonly WorkHandler[] = [
  {
    kind: 'import.read',
    maxAttempts: 5,
    run: ({ database, scope, payload, signal }) =>
      readImportFile({ database, scope, signal, importId: importIdOf(payload) }),
  },
  {
    kind: 'import.apply',
    run: ({ database, scope, payload, signal }) => applyImport(database, scope, importIdOf(payload), signal),
  },
]
