import type { Authorization } from '../shop/authorization.ts'
import type { World } from '../world.ts'
import { refuseAtGateway } from './refusal.ts'

const TOKEN = /^(TTP|ROW)_[\w-]+$/

/** The authorization behind the `x-tts-access-token` header. */
export function checkToken(world: World, header: string | string[] | undefined): Authorization {
  const text = typeof header === 'string' ? header : ''
  if (!TOKEN.test(text)) {
    const sentence = "The 'x-tts-access-token' header is missing or malformed."
    throw refuseAtGateway(401, 36009004, 'Invalid credentials.', sentence)
  }
  const token = world.tokens.access.get(text)
  if (token === undefined) {
    throw refuseAtGateway(401, 105001, 'Invalid credentials.', "The 'x-tts-access-token' header is invalid.")
  }
  if (token.authorization.revoked) {
    throw refuseAtGateway(401, 105003, 'Invalid credentials.', 'The seller has withdrawn the authorization.')
  }
  if (token.expiresAt <= world.clock.now()) {
    throw refuseAtGateway(401, 105002, 'Expired credentials.', 'Access token is expired, please refresh it.')
  }
  // The first use of a new token proves that its pair arrived: the refresh token before it is over.
  if (token.replacedRefreshToken) world.tokens.refresh.delete(token.replacedRefreshToken)
  return token.authorization
}

/** Ends the presented token on the spot, if there is one. */
export function expireToken(world: World, header: string | string[] | undefined) {
  const token = typeof header === 'string' ? world.tokens.access.get(header) : undefined
  if (token) token.expiresAt = Math.min(token.expiresAt, world.clock.now())
}
