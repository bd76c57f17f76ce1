import { randomBytes } from 'node:crypto'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../kernel/app.ts'
import { errorAnswer } from './answer-refusal.ts'
import { withUsedSchemas } from './used-schemas.ts'

/**
 * Collects what the routes say of themselves into one OpenAPI description and shows it to people at /api/docs.
 * To be called before any route is made.
 */
export async function describeApi(app: App, version: string): Promise<void> {
  app.addHook('onRoute', route => {
    if (!route.schema || route.schema.hide || !route.url.startsWith('/api/')) return
    const { response } = route.schema
    route.schema.response = {
      ...(response as object),
      default: errorAnswer.describe('What was refused, and why'),
    }
  })
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
    transformObject: document => withUsedSchemas(jsonSchemaTransformObject(document)),
  })
  showToPeople(app)
}

/** The reference page brings five megabytes of script: it is loaded when somebody asks for it, not at each start. */
function showToPeople(app: App): void {
  // The page's own inline script carries this word, which nothing that it shows can know.
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
  let page: Promise<FastifyInstance> | undefined
  for (const url of ['/api/docs', '/api/docs/*']) {
    app.get(url, {
      config: { needs: 'nothing' },
      schema: { hide: true },
      handler: async (request, reply) => {
        page ??= referencePage(() => app.swagger(), nonce)
        const answer = await (await page).inject({ url: request.url })
        return reply
          .status(answer.statusCode)
          .headers({ ...answer.headers, 'content-security-policy': policy })
          .send(answer.rawPayload)
      },
    })
  }
}

async function referencePage(content: () => object, nonce: string): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const page = fastify()
  await page.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      content,
      nonce,
      pageTitle: 'Supercargo API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      showDeveloperTools: 'never',
      hideClientButton: true,
    },
  })
  return page
}
