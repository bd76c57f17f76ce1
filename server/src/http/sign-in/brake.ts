import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** By name slows guessing one account from anywhere; by address slows one machine guessing many. */
export type Tried = { signInName: string; address: string }

type Limit = { free: number; longestSeconds: number }

/**
 * After so many failures in a row each further one doubles the wait, up to the longest. A name's wait stays
 * short: nobody shall be able to keep its owner out by failing on purpose.
 */
const limits: { name: Limit; address: Limit } = {
  name: { free: 5, longestSeconds: 60 },
  address: { free: 20, longestSeconds: 15 * 60 },
}

/** Failures are forgotten when none was added for this long. */
const memoryMs = 60 * 60_000

/**
 * Counts a try as failed before the password is looked at, under a lock: a thousand tries at once are a thousand
 * in a row. Whoever was right takes it back with `releaseBrake`.
 * @throws Refusal `session.too-many` with `retryAfterSeconds`; such a try is not counted.
 */
export async function takeTry(tx: Tx, tried: Tried): Promise<void> {
  const { merchantId } = tx.scope
  const now = tx.clock.now()
  const keys = keysOf(tx, tried)
  const both = Object.values(keys).sort()
  await sql`
    delete from sign_in_brakes where merchant_id = ${merchantId}
      and last_failed_at < ${new Date(now.getTime() - memoryMs)}`.execute(tx)
  await sql`
    insert into sign_in_brakes (merchant_id, key, failures, last_failed_at)
    select ${merchantId}, key, 0, ${now} from unnest(${both}::text[]) as key
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ key: string; failures: number; last_failed_at: Date }>`
    select key, failures, last_failed_at from sign_in_brakes
    where merchant_id = ${merchantId} and key = any(${both}) order by key for update`.execute(tx)
  const waits = rows.map(row => {
    const limit = row.key === keys.name ? limits.name : limits.address
    return row.last_failed_at.getTime() + waitMs(row.failures, limit) - now.getTime()
  })
  refuseToWait(Math.max(0, ...waits))
  await sql`
    update sign_in_brakes set failures = failures + 1, last_failed_at = ${now}
    where merchant_id = ${merchantId} and key = any(${both})`.execute(tx)
}

function waitMs(failures: number, limit: Limit): number {
  if (failures < limit.free) return 0
  return Math.min(2 ** (failures - limit.free), limit.longestSeconds) * 1000
}

function refuseToWait(ms: number): void {
  if (ms === 0) return
  const seconds = Math.ceil(ms / 1000)
  throw new Refusal(
    'too-many',
    'session.too-many',
    `There were too many wrong tries. Wait ${seconds} seconds, then try again.`,
    { retryAfterSeconds: seconds },
  )
}

/** The right password clears the name. The address gets back this try alone, or one own account would clear it. */
export async function releaseBrake(tx: Tx, tried: Tried): Promise<void> {
  const { name, address } = keysOf(tx, tried)
  const { merchantId } = tx.scope
  await sql`delete from sign_in_brakes where merchant_id = ${merchantId} and key = ${name}`.execute(tx)
  await sql`
    update sign_in_brakes set failures = greatest(failures - 1, 0)
    where merchant_id = ${merchantId} and key = ${address}`.execute(tx)
}

function keysOf(tx: Tx, tried: Tried): { name: string; address: string } {
  return {
    name: tx.keys.fingerprint(`brake name ${tried.signInName}`),
    address: tx.keys.fingerprint(`brake address ${tried.address}`),
  }
}
