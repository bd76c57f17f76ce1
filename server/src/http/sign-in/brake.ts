import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** By name slows guessing one account from anywhere; by address slows one machine guessing many. */
export type Tried = { signInName: string; address: string }

/**
 * After so many failures in a row each further one doubles the wait, up to the longest. A name's wait stays
 * short: nobody shall be able to keep its owner out by failing on purpose.
 */
const limits = {
  name: { free: 5, longestSeconds: 60 },
  address: { free: 20, longestSeconds: 15 * 60 },
}

/** Failures are forgotten when none was added for this long. */
const memoryMs = 60 * 60_000

/** @throws Refusal `session.too-many` with `retryAfterSeconds`. */
export async function refuseWhenBraked(db: Db, tried: Tried): Promise<void> {
  const now = db.clock.now().getTime()
  const keys = keysOf(db, tried)
  const rows = await db
    .selectFrom('sign_in_brakes')
    .select(['key', 'failures', 'last_failed_at'])
    .where('merchant_id', '=', db.scope.merchantId)
    .where('key', 'in', Object.values(keys))
    .execute()
  const waits = rows.map(row => {
    const limit = row.key === keys.name ? limits.name : limits.address
    return row.last_failed_at.getTime() + waitMs(row.failures, limit) - now
  })
  const wait = Math.max(0, ...waits)
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1000)
  throw new Refusal(
    'too-many',
    'session.too-many',
    `There were too many wrong tries. Wait ${seconds} seconds, then try again.`,
    { retryAfterSeconds: seconds },
  )
}

function waitMs(failures: number, limit: { free: number; longestSeconds: number }): number {
  if (failures < limit.free) return 0
  return Math.min(2 ** (failures - limit.free), limit.longestSeconds) * 1000
}

export async function countFailure(tx: Tx, tried: Tried): Promise<void> {
  const now = tx.clock.now()
  const forgotten = new Date(now.getTime() - memoryMs)
  const keys = Object.values(keysOf(tx, tried)).sort()
  await tx
    .deleteFrom('sign_in_brakes')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('last_failed_at', '<', forgotten)
    .execute()
  await tx
    .insertInto('sign_in_brakes')
    .values(keys.map(key => ({ merchant_id: tx.scope.merchantId, key, failures: 1, last_failed_at: now })))
    .onConflict(conflict =>
      conflict.columns(['merchant_id', 'key']).doUpdateSet({
        failures: sql`sign_in_brakes.failures + 1`,
        last_failed_at: now,
      }),
    )
    .execute()
}

/** The right password clears the name; the address keeps its count, or one own account would unlock the rest. */
export async function releaseBrake(tx: Tx, tried: Tried): Promise<void> {
  await tx
    .deleteFrom('sign_in_brakes')
    .where('merchant_id', '=', tx.scope.merchantId)
    .where('key', '=', keysOf(tx, tried).name)
    .execute()
}

function keysOf(db: Db | Tx, tried: Tried): { name: string; address: string } {
  return {
    name: db.keys.fingerprint(`brake name ${tried.signInName}`),
    address: db.keys.fingerprint(`brake address ${tried.address}`),
  }
}
