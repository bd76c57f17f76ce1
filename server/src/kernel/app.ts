import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Capability } from './access.ts'
import type { Database, Db, Tx } from './database.ts'
import { Refusal } from './refusal.ts'
import type { Scope } from './scope.ts'

/** What a module's `routes.ts` is given: a Fastify that checks and describes its routes with zod. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    database: Database
  }
  interface FastifyRequest {
    /** Set by the session; absent on the few routes that need no sign-in. */
    scope: Scope | null
  }
  interface FastifyContextConfig {
    /** Who may use this route. A route without it does not start. */
    needs?: Capability | 'nothing' | 'signed-in'
  }
}

export function scopeOf(request: FastifyRequest): Scope {
  if (!request.scope) throw new Refusal('unauthenticated', 'session.missing', 'Sign in to use this.')
  return request.scope
}

/** A reader on behalf of whoever asks. */
export function reading(request: FastifyRequest): Db {
  return request.server.database.reader(scopeOf(request))
}

/** One decision on behalf of whoever asks. */
export function deciding<Result>(
  request: FastifyRequest,
  decide: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return request.server.database.transaction(scopeOf(request), decide)
}
