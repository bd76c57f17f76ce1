import { randomBytes } from 'node:crypto'
import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../kernel/app.ts'

/**
 * Collects what the routes say of themselves into one OpenAPI description and shows it to people at /api/docs.
 * To be called before any route is made.
 */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Supercargo',
        version,
        description:
          'Every command and question of the desk. Programs sign in like people do, and send the header `x-supercargo: 1` with whatever changes something. What is refused answers with an `ErrorAnswer`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await showToPeople(app)
}

/** The page brings a script of its own inside; it runs because it carries this word, which no page content can know. */
async function showToPeople(app: App): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs')) reply.header('content-security-policy', policy)
  })
  await app.register(scalar, {
    routePrefix: '/api/docs',
    configuration: { nonce, withDefaultFonts: false, pageTitle: 'Supercargo API', telemetry: false },
  })
}
