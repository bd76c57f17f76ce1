import { hasCode } from '../kernel/has-code.ts'
import { Refusal } from '../kernel/refusal.ts'

/** What keeps the database from serving anybody, as a refusal; undefined for errors that are ours. */
export function databaseTrouble(error: Error & { code?: string }): Refusal | undefined {
  // SQLSTATE 53100; the disk is also full for whoever asks by file.
  if (hasCode(error, '53100', 'ENOSPC')) {
    return new Refusal(
      'unavailable',
      'database.full',
      'The disk is full: nothing can be stored. Free some space where Supercargo keeps its data; it then goes on by itself.',
    )
  }
  if (!isAway(error)) return undefined
  return new Refusal(
    'unavailable',
    'database.away',
    'The database does not answer at this moment. It is being looked after; try again shortly.',
  )
}

/** SQLSTATE classes 08 (connection), 57P (shutting down) and 53300 (no connection left), and the network's own codes. */
function isAway(error: Error & { code?: string }): boolean {
  return (
    /^(08|57P0|53300)/.test(error.code ?? '') ||
    hasCode(error, 'ECONNREFUSED', 'ECONNRESET', 'EPIPE') ||
    /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
