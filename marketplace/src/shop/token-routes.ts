import type { FastifyInstance, FastifyRequest } from 'fastify'
import { failure, success } from '../gateway/envelope.ts'
import type { WireAnswer } from '../gateway/gateway.ts'
import { PlatformRefusal } from '../gateway/refusal.ts'
import { serveWithFaults } from '../http/serve-with-faults.ts'
import type { World } from '../world.ts'
import { exchangeCode, refreshTokens } from './authorization.ts'

const GET_TOKEN = ['/api/v2/token/get', '/api/token/getAccessToken']
const REFRESH_TOKEN = ['/api/v2/token/refresh', '/api/token/refreshToken']

/** The token host's paths: unsigned, by GET as documented, and by POST and under their older names as some clients do. */
export function tokenRoutes(server: FastifyInstance, world: World) {
  const serve = (urls: string[], answer: (fields: Record<string, string>) => unknown) => {
    for (const url of urls) {
      server.route({
        method: ['GET', 'POST'],
        url,
        handler: (request, reply) =>
          serveWithFaults(world, world.mischief.settings.token_endpoints, request, reply, () =>
            answerToken(world, () => answer(readFields(request))),
          ),
      })
    }
  }
  serve(GET_TOKEN, fields => {
    checkApp(world, fields)
    return exchangeCode(world, fields.auth_code ?? fields.code ?? '')
  })
  // `grant_type` is not looked at: the official Node client sends `authorized_code` for a refresh as well.
  serve(REFRESH_TOKEN, fields => {
    checkApp(world, fields)
    return refreshTokens(world, fields.refresh_token ?? '')
  })
}

function answerToken(world: World, answer: () => unknown): WireAnswer {
  try {
    return { status: 200, envelope: success(world, answer(), 'success') }
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error
    return { status: error.status, envelope: failure(world, error.code, error.message) }
  }
}

/** Query and body together; the body may be JSON or a form. */
function readFields(request: FastifyRequest): Record<string, string> {
  const body = Buffer.isBuffer(request.body) ? request.body.toString() : ''
  return { ...(request.query as Record<string, string>), ...readBody(body) }
}

function readBody(body: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(body || '{}')
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
  } catch {
    // Not JSON: the older clients send a form.
    return Object.fromEntries(new URLSearchParams(body))
  }
}

function checkApp(world: World, fields: Record<string, string>) {
  if (fields.app_key !== world.app.key || fields.app_secret !== world.app.secret) {
    throw new PlatformRefusal(36009004, "Invalid credentials. Invalid 'app_key' or 'app_secret'.", 200)
  }
}
