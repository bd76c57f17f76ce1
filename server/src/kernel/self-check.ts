import type { Database } from './database.ts'
import type { Scope } from './scope.ts'

/** Something that must be true of the data at any moment, in production too. `run` says where it is not. */
export type SelfCheck = {
  /** A sentence that is true when nothing is found. */
  claim: string
  run(database: Database, scope: Scope): Promise<string[]>
}
