import type { Database } from './kernel/database.ts'
import { kernelChecks } from './kernel/kernel-checks.ts'
import type { Scope } from './kernel/scope.ts'
import type { Module } from './modules.ts'

/** Runs every self-check and prints a line for each; returns how many failed. */
export async function verify(
  database: Database,
  scope: Scope,
  modules: readonly Module[],
  print: (line: string) => void,
): Promise<number> {
  const kinds = modules.flatMap(module => (module.work ?? []).map(handler => handler.kind))
  const checks = [...kernelChecks(kinds), ...modules.flatMap(module => module.checks ?? [])]
  let failed = 0
  for (const check of checks) {
    const found = await check.run(database, scope)
    if (found.length > 0) failed += 1
    print(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${check.claim}`)
    for (const place of found.slice(0, 20)) print(`       not true of: ${place}`)
    if (found.length > 20) print(`       and of ${found.length - 20} more`)
  }
  print(`${checks.length - failed} of ${checks.length} are true`)
  return failed
}
