import type { FastifyRequest } from 'fastify'
import { allows } from '../kernel/access.ts'
import type { App } from '../kernel/app.ts'
import { Refusal } from '../kernel/refusal.ts'
import { soleMerchant } from '../kernel/scope.ts'
import { findSession, type Session } from './sign-in/session.ts'
import { cookieName } from './sign-in/session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, if anybody; also on routes that need no sign-in. */
    session: Session | null
  }
}

/** The route that serves the files of the web app is a plugin's, and open to everyone. */
const files = '/*'

/**
 * Stands before every route: who asks, whether they may, and whether the request was made by our own pages.
 * A route that does not say what it needs keeps the server from starting.
 */
export function guardRoutes(app: App, publicUrl: string): void {
  app.decorateRequest('scope', null)
  app.decorateRequest('session', null)
  app.addHook('onRoute', route => {
    if (route.config?.needs) return
    if (route.url === files) {
      route.config = { ...route.config, needs: 'nothing' }
      return
    }
    throw new Error(
      `${String(route.method)} ${route.url} does not say who may use it: config.needs is missing.`,
    )
  })
  const cookie = cookieName(publicUrl)
  app.addHook('onRequest', async request => {
    const { needs } = request.routeOptions.config
    if (needs === undefined) return
    refuseForeignPages(request, publicUrl)
    const token = request.cookies[cookie]
    if (token && request.routeOptions.url !== files) {
      request.session = await findSession(app.database, token)
      const account = request.session?.account
      if (account) request.scope = { merchantId: soleMerchant, actor: `account:${account.id}` }
    }
    refuseUnlessAllowed(request, needs)
  })
}

function refuseUnlessAllowed(
  request: FastifyRequest,
  needs: NonNullable<FastifyRequest['routeOptions']['config']['needs']>,
): void {
  if (needs === 'nothing') return
  const account = request.session?.account
  if (!account) throw new Refusal('unauthenticated', 'session.missing', 'Sign in to use this.')
  if (needs === 'signed-in' || allows(account.role, needs)) return
  request.log.warn({ account: account.id, needs, route: request.routeOptions.url }, 'not allowed')
  throw new Refusal('forbidden', 'session.not-allowed', 'Your role does not allow this. Ask an owner.', {
    needs,
  })
}

/**
 * Against forged requests: a page of another site can neither set our header nor hide where it comes from.
 * The platform's webhooks lie outside /api and carry a signature instead.
 */
function refuseForeignPages(request: FastifyRequest, publicUrl: string): void {
  if (!request.url.startsWith('/api/') || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const { origin } = request.headers
  const ours = [new URL(publicUrl).origin, `${request.protocol}://${request.host}`]
  if (request.headers['x-supercargo'] === '1' && (origin === undefined || ours.includes(origin))) return
  throw new Refusal(
    'forbidden',
    'session.foreign-page',
    'This request did not come from a page of this Supercargo. Programs send the header x-supercargo: 1.',
  )
}
