import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Clock } from '../src/kernel/clock.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { type Database, openDatabase, type Subscriptions } from '../src/kernel/database.ts'
import { keysFrom } from '../src/kernel/keys.ts'
import { type Scope, soleMerchant } from '../src/kernel/scope.ts'

export const testKeys = keysFrom(Buffer.alloc(32, 7))

export const testScope: Scope = { merchantId: soleMerchant, actor: 'system:test' }

/** A database of its own for a test file, with the one merchant in it. Close it in `afterAll`. */
export async function testDatabase(
  options: { clock?: Clock; subscriptions?: Subscriptions; connections?: number } = {},
): Promise<{ database: Database; url: string; close(): Promise<void> }> {
  const { url: server, template } = inject('postgres')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = openDatabase({
    url: url.href,
    clock: options.clock ?? systemClock,
    keys: testKeys,
    connections: options.connections ?? 8,
    ...(options.subscriptions ? { subscriptions: options.subscriptions } : {}),
  })
  await database.pool.query(`insert into merchants (merchant_id, name) values ($1, 'Test')`, [soleMerchant])
  return {
    database,
    url: url.href,
    close: async () => {
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
