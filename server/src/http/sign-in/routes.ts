import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, deciding } from '../../kernel/app.ts'
import { audit } from '../../kernel/audit.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Scope, soleMerchant } from '../../kernel/scope.ts'
import { changeAccount } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { createOwner } from './create-owner.ts'
import { doorLimit } from './flood-brake.ts'
import { hashPassword } from './password.ts'
import { type Account, endSession, findSession, type Session } from './session.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { sessionView, viewSession } from './session-view.ts'
import { signIn } from './sign-in.ts'
import { useSignInLink } from './sign-in-link.ts'
import { signInName } from './sign-in-name.ts'
import { voidLinkPage } from './void-link-page.ts'

export type SignInOptions = { publicUrl: string; version: string; practice: boolean }

const door: Scope = { merchantId: soleMerchant, actor: 'system:sign-in' }
const password = z.string().min(1).max(200)
const language = z.enum(['en', 'zh-CN'])
const tags = ['session']

/** Sign-in, sign-out and one's own account. */
export function signInRoutes(app: App, options: SignInOptions): void {
  const { publicUrl, ...about } = options
  const { database } = app

  /** Sets the cookie and answers with the session that it opens. */
  async function welcome(reply: FastifyReply, token: string) {
    setSessionCookie(reply, publicUrl, token)
    return viewSession(database, await findSession(database, token), about)
  }

  /** Ends the session that the request came with, if any. */
  async function leave(request: FastifyRequest): Promise<void> {
    const { session } = request
    if (!session) return
    await database.transaction(request.scope ?? door, async tx => {
      if (await endSession(tx, session.tokenHash))
        await audit(tx, 'session.closed', session.account?.id ?? 'link')
    })
  }

  app.get('/api/session', {
    config: { needs: 'nothing' },
    schema: { tags, operationId: 'getSession', summary: 'Who is signed in', response: { 200: sessionView } },
    handler: request => viewSession(database, request.session, about),
  })

  app.post('/api/session', {
    config: { needs: 'nothing', ...doorLimit },
    schema: {
      tags,
      operationId: 'signIn',
      summary: 'Sign in with a name and a password',
      description: 'Refusals: `session.wrong`, `session.too-many`.',
      body: z.object({ signInName, password }),
      response: { 200: sessionView },
    },
    handler: async (request, reply) => {
      const token = await signIn(database, { ...request.body, ...from(request) })
      await leave(request)
      return welcome(reply, token)
    },
  })

  app.delete('/api/session', {
    config: { needs: 'nothing' },
    schema: { tags, operationId: 'signOut', summary: 'Sign out', response: { 200: sessionView } },
    handler: async (request, reply) => {
      await leave(request)
      clearSessionCookie(reply, publicUrl)
      return viewSession(database, null, about)
    },
  })

  app.get('/sign-in/:token', {
    config: { needs: 'nothing', ...doorLimit },
    // A look without opening (HEAD) must not use the link up.
    exposeHeadRoute: false,
    schema: {
      hide: true,
      params: z.object({ token: z.string().max(100) }),
    },
    handler: async (request, reply) => {
      try {
        const token = await database.transaction(door, tx =>
          useSignInLink(tx, request.params.token, from(request).userAgent),
        )
        setSessionCookie(reply, publicUrl, token)
        return reply.redirect('/welcome', 303)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (request.session) return reply.redirect(request.session.account ? '/' : '/welcome', 303)
        return reply.status(410).type('text/html; charset=utf-8').send(voidLinkPage)
      }
    },
  })

  app.post('/api/session/owner', {
    config: { needs: 'nothing', ...doorLimit },
    schema: {
      tags,
      operationId: 'createOwner',
      summary: 'In a session that a one-time link opened: make the owner, or give the owner a new password',
      description: 'Refusals: `session.no-link`, `account.name-taken`, `account.weak-password`.',
      body: z.object({ displayName: z.string().trim().min(1).max(100), signInName, password, language }),
      response: { 200: sessionView },
    },
    handler: async (request, reply) => {
      const { session, body } = request
      const owner = { ...body, passwordHash: await hashPassword(body.password) }
      const { userAgent } = from(request)
      return welcome(
        reply,
        await database.transaction(door, tx => createOwner(tx, session, owner, userAgent)),
      )
    },
  })

  app.patch('/api/account', {
    config: { needs: 'signed-in' },
    schema: {
      tags,
      operationId: 'changeAccount',
      summary: 'Change one’s own name, language or password',
      description:
        'A new password ends all other sessions. Refusals: `account.wrong-password`, `account.weak-password`, `session.too-many`.',
      body: z.object({
        displayName: z.string().trim().min(1).max(100).optional(),
        language: language.optional(),
        password: z.object({ old: password, new: password }).optional(),
      }),
      response: { 200: sessionView },
    },
    handler: async (request, reply) => {
      const session = signedIn(request)
      const { displayName, language, password: change } = request.body
      const account = await deciding(request, tx =>
        changeAccount(tx, session.account, { displayName, language }),
      )
      if (!change) return viewSession(database, { ...session, account }, about)
      return welcome(reply, await changePassword(database, session, { ...change, ...from(request) }))
    },
  })
}

function from(request: FastifyRequest): { address: string; userAgent: string } {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? '' }
}

function signedIn(request: FastifyRequest): Session & { account: Account } {
  const { session } = request
  if (!session?.account) throw new Refusal('unauthenticated', 'session.missing', 'Sign in to use this.')
  return { ...session, account: session.account }
}
