import type { AttemptReport } from '@supercargo/tiktok-shop'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** Counts what the platform answered, per shop and minute, and writes it down now and then, not call by call. */
export type CallLedger = {
  /** Reports name a shop by its cipher; this says which one that is. */
  introduce(cipher: string, shopId: string): void
  note(report: AttemptReport): void
  /** Writes what has gathered, at most every 5 seconds unless `now`. What a crash loses are figures, not orders. */
  flush(now?: 'now'): Promise<void>
}

type Count = { shop_id: string; minute: number; ok: number; failed: number; throttled: number; last: string }

const flushEveryMs = 5_000
const minuteMs = 60_000

export function callLedger(db: () => Db, nowMs: () => number): CallLedger {
  const shops = new Map<string, string>()
  let gathered = new Map<string, Count>()
  let flushedAt = 0

  return {
    introduce(cipher, shopId) {
      shops.set(cipher, shopId)
    },
    note(report) {
      const shopId = shops.get(report.shop)
      if (!shopId) return
      const minute = Math.floor(nowMs() / minuteMs) * minuteMs
      const key = `${shopId} ${minute}`
      const count = gathered.get(key) ?? { shop_id: shopId, minute, ok: 0, failed: 0, throttled: 0, last: '' }
      gathered.set(key, count)
      if (report.failure === undefined) count.ok += 1
      else if (report.failure === 'throttled') count.throttled += 1
      else {
        count.failed += 1
        const code = report.code === undefined ? '' : ` (${report.code})`
        count.last = `${report.operation}: ${report.failure}${code}`
      }
    },
    async flush(now) {
      if (gathered.size === 0 || (!now && nowMs() - flushedAt < flushEveryMs)) return
      const counts = [...gathered.values()]
      gathered = new Map()
      flushedAt = nowMs()
      await write(db(), counts)
    },
  }
}

async function write(db: Db, counts: Count[]): Promise<void> {
  await sql`
    insert into channel_calls as kept (merchant_id, shop_id, minute, ok, failed, throttled, last_error)
    select ${db.scope.merchantId}, shop_id, to_timestamp(minute / 1000.0), ok, failed, throttled, nullif(last, '')
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      as given (shop_id text, minute numeric, ok integer, failed integer, throttled integer, last text)
    order by shop_id, minute
    on conflict (merchant_id, shop_id, minute) do update set
      ok = kept.ok + excluded.ok,
      failed = kept.failed + excluded.failed,
      throttled = kept.throttled + excluded.throttled,
      last_error = coalesce(excluded.last_error, kept.last_error)`.execute(db)
}
