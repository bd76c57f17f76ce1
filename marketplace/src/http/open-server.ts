import fastify, { type FastifyInstance } from 'fastify'
import { endpoints } from '../gateway/endpoint-table.ts'
import { answerCall } from '../gateway/gateway.ts'
import { createMatcher } from '../gateway/match-endpoint.ts'
import { documentRoutes } from '../packages/document-routes.ts'
import { controlRoutes } from '../practice/control-routes.ts'
import { consentRoutes } from '../shop/consent-routes.ts'
import { tokenRoutes } from '../shop/token-routes.ts'
import type { World } from '../world.ts'
import { serveWithFaults } from './serve-with-faults.ts'

/** Bytes; larger bodies are refused by the server itself. */
const BODY_LIMIT = 16 * 1024 * 1024

/** All that listens on the one port: the open API, the token host's paths, the consent page and the control. */
export function openServer(world: World): FastifyInstance {
  const server = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, exposeHeadRoutes: false })
  // Some clients send, and sign, a body with GET.
  server.addHttpMethod('GET', { hasBody: true, overrideExisting: true })
  server.removeAllContentTypeParsers()
  // The signature covers the exact bytes, so every body is kept as it came.
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  tokenRoutes(server, world)
  consentRoutes(server, world)
  controlRoutes(server, world)
  documentRoutes(server, world)
  const matcher = createMatcher(endpoints)
  server.all('/*', (request, reply) =>
    serveWithFaults(world, true, request, reply, () =>
      answerCall(world, matcher, {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      }),
    ),
  )
  return server
}
