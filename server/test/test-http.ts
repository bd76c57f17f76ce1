import { Writable } from 'node:stream'
import type { HttpDoors } from '../src/http/http-server.ts'
import { httpServer } from '../src/http/http-server.ts'
import { liveHub } from '../src/http/live-hub.ts'
import { hashPassword } from '../src/http/sign-in/password.ts'
import { openSession } from '../src/http/sign-in/session.ts'
import type { Role } from '../src/kernel/access.ts'
import type { App } from '../src/kernel/app.ts'
import { newId } from '../src/kernel/ids.ts'
import { openLog } from '../src/kernel/log.ts'
import { soleMerchant } from '../src/kernel/scope.ts'
import { steppedClock } from './stepped-clock.ts'
import { testDatabase } from './test-database.ts'

export const testPassword = 'correct horse battery'

/**
 * The HTTP side on a database of its own, with the given routes. `as(role)` makes an account and returns the
 * headers that its browser would send.
 */
export async function testHttp(options: Partial<HttpDoors> = {}) {
  const clock = steppedClock()
  const world = await testDatabase({ clock })
  const { database } = world
  const hub = liveHub()
  const logged: string[] = []
  const log = openLog(
    'debug',
    new Writable({
      write: (chunk, _, done) => {
        logged.push(String(chunk))
        done()
      },
    }),
  )
  const app: App = await httpServer({
    database,
    hub,
    log,
    version: '0.0.0',
    routes: [],
    config: { publicUrl: 'http://127.0.0.1:4700', proxies: [], practice: true },
    ...options,
  })
  let passwordHash: string | undefined

  async function as(role: Role): Promise<{ cookie: string; 'x-supercargo': string }> {
    passwordHash ??= await hashPassword(testPassword)
    const id = newId('acc')
    const hash = passwordHash
    const token = await database.transaction({ merchantId: soleMerchant, actor: 'system:test' }, async tx => {
      await tx
        .insertInto('accounts')
        .values({
          merchant_id: soleMerchant,
          id,
          sign_in_name: id.toLowerCase(),
          display_name: `A ${role}`,
          role,
          password_hash: hash,
          created_at: clock.now(),
        })
        .execute()
      return openSession(tx, { accountId: id, userAgent: 'test' })
    })
    return { cookie: `supercargo_session=${token}`, 'x-supercargo': '1' }
  }

  return {
    app,
    database,
    clock,
    hub,
    /** Lines of the log so far. */
    logged,
    as,
    close: async () => {
      await app.close()
      await world.close()
    },
  }
}
