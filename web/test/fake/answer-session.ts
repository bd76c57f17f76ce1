import type { FakeWorld } from './fake-world.ts'
import { Refusing, type Request } from './request.ts'

const capabilities = [
  'orders.read',
  'orders.work',
  'orders.import',
  'orders.export',
  'buyers.reveal',
  'shops.read',
  'shops.manage',
  'settings.manage',
  'accounts.manage',
]

/** Sign-in with any name and the password `open sesame`. */
export function answerSession(world: FakeWorld, { method, path, body }: Request): unknown {
  const { session } = world
  if (path === '/api/session' && method === 'POST') {
    if (body.password !== 'open sesame') {
      throw new Refusing(401, 'session.wrong', 'The name or the password is wrong.')
    }
    session.signedIn = true
    session.expired = false
  } else if (path === '/api/session/owner') {
    session.fresh = false
    session.signedIn = true
  } else if (path === '/api/session' && method === 'DELETE') {
    session.signedIn = false
  } else if (path === '/api/account') {
    session.language = String(body.language ?? session.language)
  } else if (path !== '/api/session') {
    return undefined
  }
  const known = session.signedIn && !session.fresh
  return {
    signedIn: session.signedIn,
    needsOwner: session.fresh,
    account: known
      ? { id: 'acc_1', displayName: 'Lin Wen', signInName: 'lin', role: 'owner', language: session.language }
      : null,
    capabilities: known ? capabilities : [],
    version: '0.1.0',
    practice: true,
  }
}
