import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../src/kernel/database.ts'

/** How long the simulation waits for the desk before time moves on all the same. */
const patienceMs = 2_000

/** Waits until the desk has nothing to do at this moment of its time, at most for the patience of the simulation. */
export async function quiet(db: Db, nowMs: number): Promise<void> {
  const now = new Date(nowMs)
  const deadline = performance.now() + patienceMs
  do {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (
          select from work
          where kind like 'channel.%' and (state = 'ready' and run_at <= ${now} or leased_until > ${now}))
        or exists (select from inbox where state = 'pending' and run_at <= ${now}) as busy`.execute(db)
    if (!rows[0]?.busy) return
    await pause(20)
  } while (performance.now() < deadline)
}
