import type { CallBucket, Doors, RateLimiter } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/**
 * The platform documents 50 calls a second for each app, shop and endpoint. A steady 40 and a burst of 10 stay
 * below that in every stretch of a second.
 */
const stepMs = 25
const burst = 10

/** Every process takes its next place in one row per bucket, so that together they keep the platform's limit. */
export function sharedRateLimiter(
  db: () => Db,
  doors: Pick<Doors, 'now' | 'sleep'>,
  onError: (error: unknown) => void,
): RateLimiter & { callsLeft(bucketPrefix: string): Promise<number> } {
  return {
    async take(bucket, signal) {
      const wait = (await takePlace(db(), keyOf(bucket), doors.now())) - doors.now()
      if (wait > 0) await doors.sleep(wait, signal)
    },
    async pause(bucket, ms) {
      // If it is not written, the platform only asks for it again.
      await rest(db(), keyOf(bucket), doors.now() + ms).catch(onError)
    },
    async callsLeft(bucketPrefix) {
      const { rows } = await sql<{ next_at: Date | null }>`
        select max(next_at) as next_at from channel_rates
        where merchant_id = ${db().scope.merchantId} and starts_with(bucket, ${bucketPrefix})`.execute(db())
      const ahead = Math.max(0, (rows[0]?.next_at?.getTime() ?? 0) - doors.now())
      return Math.max(0, Math.floor((1000 - ahead) / stepMs))
    },
  }
}

export function keyOf({ appKey, shop, endpoint }: CallBucket): string {
  return `${appKey} ${shop} ${endpoint}`
}

/** The moment, in milliseconds, at which this call may be sent. */
async function takePlace(db: Db, bucket: string, now: number): Promise<number> {
  const earliest = new Date(now - burst * stepMs)
  const { rows } = await sql<{ next_at: Date }>`
    insert into channel_rates (merchant_id, bucket, next_at)
    values (${db.scope.merchantId}, ${bucket}, ${new Date(earliest.getTime() + stepMs)})
    on conflict (merchant_id, bucket) do update
      set next_at = greatest(channel_rates.next_at, ${earliest}) + ${stepMs} * interval '1 millisecond'
    returning next_at`.execute(db)
  const next = rows[0]?.next_at.getTime() ?? now
  return next - stepMs
}

async function rest(db: Db, bucket: string, until: number): Promise<void> {
  await sql`
    insert into channel_rates (merchant_id, bucket, next_at)
    values (${db.scope.merchantId}, ${bucket}, ${new Date(until)})
    on conflict (merchant_id, bucket) do update
      set next_at = greatest(channel_rates.next_at, excluded.next_at)`.execute(db)
}
